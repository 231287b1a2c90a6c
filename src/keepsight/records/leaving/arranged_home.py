"""Accommodation that the council provides for a care leaver."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"provided_on": "A home was arranged", "ended_on": "The arranged home ended"}


class ArrangedHome(Record):
    """A first flat can be a lonely place."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    provided_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "provided_on",
    )
