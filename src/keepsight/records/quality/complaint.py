"""A complaint under the statutory procedure, through its three stages."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "received_on": "Complaint received",
    "stage_one_answered_on": "Complaint answered, stage one",
    "stage_two_asked_on": "Complaint taken to stage two",
    "stage_two_answered_on": "Complaint answered, stage two",
    "panel_asked_on": "Complaint taken to a panel",
    "panel_held_on": "Complaint heard by a panel",
    "findings_on": "Findings of the complaint panel",
    "responded_on": "Answer to the panel’s findings",
    "withdrawn_on": "Complaint withdrawn",
}


class Complaint(Record):
    """A child who complains has already tried everything else."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    received_on = models.DateField(null=True, blank=True)
    stage_one_answered_on = models.DateField(null=True, blank=True)
    stage_two_asked_on = models.DateField(null=True, blank=True)
    stage_two_answered_on = models.DateField(null=True, blank=True)
    panel_asked_on = models.DateField(null=True, blank=True)
    panel_held_on = models.DateField(null=True, blank=True)
    findings_on = models.DateField(null=True, blank=True)
    responded_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "received_on",
    )
