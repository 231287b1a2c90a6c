"""A review conference on a protection plan."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING

TOLD = {"held_on": "Review conference: {continued?the plan goes on|the plan does not go on}"}


class ProtectionPlanReview(Record):
    """A plan that is not reviewed drifts."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    plan = models.ForeignKey(
        "records.ProtectionPlan",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    held_on = models.DateField(null=True, blank=True)
    continued = models.BooleanField(null=True, blank=True)
    was_quorate = models.BooleanField(null=True, blank=True)
    participation_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = ("person", "held_on")
