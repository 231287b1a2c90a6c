"""What a strategy discussion recorded: when it was called, who was there, what was to be done."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "decided_on": "A strategy discussion was called",
    "held_on": "Strategy discussion held: {began_enquiry?an enquiry began|no enquiry began}",
    "called_off_on": "Strategy discussion called off",
}


class StrategyMinutes(Record):
    """Who was not there did not share what they knew."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    discussion = models.ForeignKey(
        "records.StrategyDiscussion",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    enquiry = models.ForeignKey(
        "records.Section47Enquiry",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    decided_on = models.DateField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    is_immediate = models.BooleanField(null=True, blank=True)
    began_enquiry = models.BooleanField(null=True, blank=True)
    held_on = models.DateField(null=True, blank=True)
    held_at = models.DateTimeField(null=True, blank=True)
    called_off_on = models.DateField(null=True, blank=True)
    council_present = models.BooleanField(null=True, blank=True)
    police_present = models.BooleanField(null=True, blank=True)
    health_present = models.BooleanField(null=True, blank=True)
    actions_are_assigned = models.BooleanField(null=True, blank=True)

    MATCH_ON = ("person", "decided_on")

    class Meta(Record.Meta):
        verbose_name_plural = "strategy minutes"
