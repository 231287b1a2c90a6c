"""A time a child was missing, or away without authorisation."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING

TOLD = {
    "started_on": "Missing: {kind_code:ssda903:MISSING}",
    "ended_on": "Came back from being missing",
    "part": "care",
}


class MissingEpisode(Record):
    """After a return someone independent must listen."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    kind_code = models.CharField(max_length=20, blank=True, default="")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    interview_offered_code = models.CharField(max_length=20, blank=True, default="")
    interview_accepted_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = ("person", "started_on")
