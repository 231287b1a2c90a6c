"""A conference that is planned, and the sharing of the social worker’s report for it."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "planned_on": "Child protection conference planned: {kind_code}",
    "report_shared_on": "Conference report shared with the family",
    "cancelled_on": "Planned conference cancelled",
}


class PlannedConference(Record):
    """Parents cannot answer what they read in the corridor."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    kind_code = models.CharField(max_length=20, blank=True, default="")
    planned_on = models.DateField(null=True, blank=True)
    cancelled_on = models.DateField(null=True, blank=True)
    report_shared_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "kind_code", "planned_on")
