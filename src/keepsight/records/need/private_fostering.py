"""An arrangement by which a child lives with somebody who is not close family."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "notified_on": "Private fostering: we were told",
    "starts_on": "Private fostering began",
    "ended_on": "Private fostering ended",
}


class PrivateFostering(Record):
    """Nobody chose these carers but the parents, and nobody knows them."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    starts_on = models.DateField(null=True, blank=True)
    notified_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "starts_on")

    class Meta(Record.Meta):
        verbose_name_plural = "private fostering arrangements"
