"""A person's immigration status, dated."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = Privacy(restricted=("status_code",))

TOLD = {"started_on": "Immigration status changed", "ended_on": "Immigration status ended"}


class ImmigrationStatus(Record):
    """A child who came alone to seek asylum."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    status_code = models.CharField(max_length=20, blank=True, default="")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "status_code", "started_on")
