"""An education, health and care needs assessment."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING

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

    MATCH_ON = ("request", "outcome_on")
