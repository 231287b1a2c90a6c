"""What was decided about a contact, and who was told."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "decided_on": "Contact decided: {decision_code}",
    "acknowledged_on": "The referrer was told that the contact arrived",
    "referrer_told_on": "The referrer was told of the decision",
}


class ContactDecision(Record):
    """A contact that nobody decides is a child that nobody has looked at."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    contact = models.ForeignKey(
        "records.Contact",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    decided_on = models.DateField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decision_code = models.CharField(max_length=20, blank=True, default="")
    acknowledged_on = models.DateField(null=True, blank=True)
    referrer_told_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "contact")
