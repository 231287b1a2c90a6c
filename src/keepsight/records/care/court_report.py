"""A report that a court directs the council to write."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "directed_on": "The court asked for a report: {kind_code}",
    "filed_on": "Court report filed: {kind_code}",
    "withdrawn_on": "Court report no longer wanted",
    "part": "legal",
}


class CourtReport(Record):
    """The judge reads what we wrote, if it came."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    kind_code = models.CharField(max_length=20, blank=True, default="")
    directed_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    filed_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "directed_on",
        "kind_code",
    )
