"""A health assessment, dental check or other check of a looked-after child."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = Privacy(restricted=("status_code",))

TOLD = {"checked_on": "Health check: {kind_code}", "part": "health"}


class HealthCheck(Record):
    """The council is the parent who takes a child to the dentist."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    kind_code = models.CharField(max_length=20, blank=True, default="")
    checked_on = models.DateField(null=True, blank=True)
    status_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = ("person", "kind_code", "checked_on")
