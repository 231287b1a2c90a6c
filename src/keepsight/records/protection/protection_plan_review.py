"""A review conference on a protection plan."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    not_asked={
        "person": "the child of the conference",
        "plan": "the one that is open",
        "held_on": "asked once, for the conference, by hold_review_conference",
        "continued": "follows from what the conference decided",
        "was_quorate": "follows from who was at the conference",
        "participation_code": "asked once, for the conference, by hold_review_conference",
    },
)
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
