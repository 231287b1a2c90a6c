"""An application for a care or supervision order, and its hearings."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "issued_on": "Care proceedings issued",
    "case_management_on": "Case management hearing",
    "issues_resolution_on": "Issues resolution hearing",
    "final_hearing_on": "Final hearing",
    "ended_on": "Care proceedings ended",
    "part": "legal",
}


class Proceedings(Record):
    """A child’s whole childhood waits on a court."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    issued_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    gatekept_on = models.DateField(null=True, blank=True)
    case_management_on = models.DateField(null=True, blank=True)
    directed_early_on = models.DateField(null=True, blank=True)
    issues_resolution_directed_on = models.DateField(null=True, blank=True)
    issues_resolution_due_on = models.DateField(null=True, blank=True)
    issues_resolution_on = models.DateField(null=True, blank=True)
    final_hearing_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "issued_on",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "proceedings"
