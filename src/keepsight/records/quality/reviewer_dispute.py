"""A dispute that a child’s reviewing officer raises."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "raised_on": "The reviewing officer raised a dispute",
    "formal_on": "The reviewing officer’s dispute became formal",
    "ended_on": "The reviewing officer’s dispute ended",
    "withdrawn_on": "The reviewing officer’s dispute was withdrawn",
}


class ReviewerDispute(Record):
    """The reviewing officer says no on the child’s behalf."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    raised_on = models.DateField(null=True, blank=True)
    informal_ended_on = models.DateField(null=True, blank=True)
    formal_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "raised_on",
    )
