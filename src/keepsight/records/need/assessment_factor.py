"""A factor identified at an assessment, by the census code."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    not_asked={
        "*": "chosen in finish_assessment (cin:AssessmentFactors), on file as it is authorised",
    },
)
PRIVACY = NOTHING

TOLD = "It is told with the assessment that found it."


class AssessmentFactor(Record):
    """What harms children here, counted."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    assessment = models.ForeignKey("records.Assessment", on_delete=models.PROTECT, related_name="+")
    factor_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = ("assessment", "factor_code")
