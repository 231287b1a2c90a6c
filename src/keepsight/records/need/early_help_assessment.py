"""An early help assessment, by the council or a partner."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING

TOLD = {
    "started_on": "Early help assessment began",
    "completed_on": "Early help assessment completed",
}


class EarlyHelpAssessment(Record):
    """Help before harm."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    completed_on = models.DateField(null=True, blank=True)
    organisation = models.CharField(max_length=200, blank=True, default="")

    MATCH_ON = ("person", "started_on")
