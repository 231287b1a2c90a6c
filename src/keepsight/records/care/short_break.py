"""One stay in a series of short breaks under section 20."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"started_on": "Short break began", "ended_on": "Short break ended"}


class ShortBreak(Record):
    """A break is a break, and not a way into care."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "started_on",
    )
