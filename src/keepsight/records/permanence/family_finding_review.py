"""A look at whether enough is done to find a family."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"reviewed_on": "Family finding reviewed"}


class FamilyFindingReview(Record):
    """Has anybody looked further than last time?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    reviewed_on = models.DateField(null=True, blank=True)
    asked_why_unmatched = models.BooleanField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "reviewed_on",
    )
