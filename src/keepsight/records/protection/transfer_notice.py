"""A child on another council’s plan who has moved here, and the conference that takes the plan over."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "notified_on": "Told of a protection plan in another council",
    "held_on": "Transfer-in conference held",
    "withdrawn_on": "Transfer-in called off",
}


class TransferNotice(Record):
    """A child who moves must not fall between two councils."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    other_authority_code = models.CharField(max_length=20, blank=True, default="")
    notified_on = models.DateField(null=True, blank=True)
    held_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "notified_on")

    class Meta(Record.Meta):
        verbose_name_plural = "transfer notices"
