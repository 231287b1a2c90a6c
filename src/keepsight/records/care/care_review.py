"""A review of a looked-after child's case."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING

TOLD = {"held_on": "Review of the looked-after child: {participation_code:ssda903:REVIEW_CODE}"}


class CareReview(Record):
    """The plan is looked at again by someone independent."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    period = models.ForeignKey(
        "records.PeriodOfCare",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    held_on = models.DateField(null=True, blank=True)
    participation_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = ("person", "held_on")
