"""The agreement on where a looked-after child will grow up."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"agreed_on": "Plan for permanence agreed: {plan_code}"}


class PermanencePlan(Record):
    """By the second review a child should know where they will grow up."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    period = models.ForeignKey(
        "records.PeriodOfCare",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    agreed_on = models.DateField(null=True, blank=True)
    plan_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = (
        "person",
        "period",
        "agreed_on",
    )
