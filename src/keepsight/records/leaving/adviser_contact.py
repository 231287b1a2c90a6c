"""A contact of the personal adviser: a visit, or another."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"made_on": "Contact with the personal adviser: {seen?seen|not seen}"}


class AdviserContact(Record):
    """Someone rang, and someone came."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    made_on = models.DateField(null=True, blank=True)
    seen = models.BooleanField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "made_on",
    )
