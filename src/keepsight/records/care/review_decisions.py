"""What came of a review, when it was sent, and whether it was challenged."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    not_asked={
        "person": "the child on whose page it is written",
        "review": "the review they are of",
        "held_on": "the day of the review",
        "issued_on": "filled by issue_review_decisions",
        "challenged_on": "filled by challenge_review_decisions",
        "challenge": "filled by challenge_review_decisions",
        "recorded_on": "filled by finish_review_record",
        "distributed_on": "filled by send_review_record",
    },
)
PRIVACY = Privacy(restricted=("challenge",))
OPEN = Open("a review whose record is not sent", begins="held_on", ends=("distributed_on",))

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
    held_on = models.DateField(null=True, blank=True)
    challenge = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "review",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "review decisions"
