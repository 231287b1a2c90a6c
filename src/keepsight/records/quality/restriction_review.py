"""A look at whether a record must still be locked."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    not_asked={
        "person": "the lock names the child",
        "restriction": "looked at on the lock",
        "reviewed_on": "the day of review_lock",
    },
)
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
