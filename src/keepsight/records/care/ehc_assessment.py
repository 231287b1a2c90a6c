"""An education, health and care needs assessment."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import NOTHING
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    not_asked={
        "person": "the child on whose page it is written",
        "request": "the request that was agreed",
        "started_on": "the day on which the request was agreed",
        "outcome_on": "filled by finish_ehc_assessment",
        "outcome_code": "filled by finish_ehc_assessment",
        "exceptions": "filled by finish_ehc_assessment",
    },
)
PRIVACY = NOTHING
OPEN = Open("an education, health and care assessment", begins="started_on", ends=("outcome_on",))

TOLD = {
    "outcome_on": "Education, health and care needs assessed: {outcome_code}",
    "part": "education",
}


class EhcAssessment(Record):
    """What came of the request."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    request = models.ForeignKey(
        "records.EhcRequest",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    outcome_on = models.DateField(null=True, blank=True)
    outcome_code = models.CharField(max_length=100, blank=True, default="")
    exceptions = models.CharField(max_length=100, blank=True, default="")
    started_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("request", "outcome_on")
