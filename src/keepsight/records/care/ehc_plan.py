"""An education, health and care plan."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import NOTHING
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    not_asked={
        "person": "the child on whose page it is written",
        "assessment": "the assessment that led to it",
        "started_on": "the day on which the assessment ended with a plan",
        "ended_on": "filled by end_ehc_plan",
        "end_reason_code": "filled by end_ehc_plan",
    },
)
PRIVACY = NOTHING
OPEN = Open("an education, health and care plan", begins="started_on", ends=("ended_on",))

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
