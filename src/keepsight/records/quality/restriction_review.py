"""A look at whether a record must still be locked."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = "That a lock was looked at is no event of the child’s life."


class RestrictionReview(Record):
    """Must it still be locked?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    restriction = models.ForeignKey(
        "records.Restriction",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    reviewed_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "restriction",
        "reviewed_on",
    )
