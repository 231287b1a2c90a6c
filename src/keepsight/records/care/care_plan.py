"""A looked-after child's care plan."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING

TOLD = {"started_on": "Care plan began: {permanence_code}", "ended_on": "Care plan ended"}


class CarePlan(Record):
    """Where is this child meant to grow up?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    permanence_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = ("person", "started_on")
