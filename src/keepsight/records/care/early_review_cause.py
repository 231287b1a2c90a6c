"""Something about to happen to a looked-after child that asks for a review first."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "happens_on": "Cause for an early review: {cause_code}",
    "reviewed_on": "Early review held",
    "called_off_on": "Early review called off",
}


class EarlyReviewCause(Record):
    """Some things cannot wait for the next review."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    cause_code = models.CharField(max_length=20, blank=True, default="")
    happens_on = models.DateField(null=True, blank=True)
    called_off_on = models.DateField(null=True, blank=True)
    reviewed_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "cause_code",
        "happens_on",
    )
