"""A request for an education, health and care assessment."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING

TOLD = {
    "requested_on": "Education, health and care assessment asked for",
    "outcome_on": "Education, health and care request answered: {outcome_code}",
    "part": "education",
}


class EhcRequest(Record):
    """When was it asked, and answered?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    source_key = models.CharField(max_length=100, blank=True, default="")
    requested_on = models.DateField(null=True, blank=True)
    outcome_on = models.DateField(null=True, blank=True)
    outcome_code = models.CharField(max_length=100, blank=True, default="")

    MATCH_ON = ("person", "requested_on")

    class Meta(Record.Meta):
        verbose_name_plural = "requests for an education, health and care assessment"
