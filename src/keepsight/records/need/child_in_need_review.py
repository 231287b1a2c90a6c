"""A review of a child in need plan: by the family meeting, or by the manager."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"held_on": "Child in need plan reviewed: {kind_code}"}


class ChildInNeedReview(Record):
    """A plan that nobody looks at goes on without helping."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    plan = models.ForeignKey(
        "records.ChildInNeedPlan",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    held_on = models.DateField(null=True, blank=True)
    kind_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = ("person", "plan", "held_on", "kind_code")
