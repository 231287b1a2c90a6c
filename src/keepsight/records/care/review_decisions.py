"""What came of a review, when it was sent, and whether it was challenged."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "issued_on": "Decisions of the review issued",
    "challenged_on": "Decisions of the review challenged",
    "distributed_on": "Record of the review sent out",
}


class ReviewDecisions(Record):
    """A decision that nobody is sent is not one."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    review = models.ForeignKey(
        "records.CareReview",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    issued_on = models.DateField(null=True, blank=True)
    challenged_on = models.DateField(null=True, blank=True)
    recorded_on = models.DateField(null=True, blank=True)
    distributed_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "review",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "review decisions"
