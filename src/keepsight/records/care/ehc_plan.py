"""An education, health and care plan."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING

TOLD = {
    "started_on": "Education, health and care plan began",
    "ended_on": "Education, health and care plan ended",
    "part": "education",
}


class EhcPlan(Record):
    """The education a child must get."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    assessment = models.ForeignKey(
        "records.EhcAssessment",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    end_reason_code = models.CharField(max_length=100, blank=True, default="")

    MATCH_ON = ("assessment", "started_on")
