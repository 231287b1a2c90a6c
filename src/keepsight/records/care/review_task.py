"""Something that a review decided, with who does it and by when."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("what", "What the review decided", most=1000),
                Question("owner", "Who does it", most=200),
                Question("due_on", "By when it is to be done", kind="date", may_lie_ahead=True),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "review": "the review that decided it",
        "decided_on": "the day of the review",
        "done_on": "filled by carry_out_review_decision",
        "came_of_it": "filled by carry_out_review_decision",
        "dropped_on": "filled by drop_review_decision",
        "why_dropped": "filled by drop_review_decision",
    },
)
PRIVACY = Privacy(restricted=("what", "came_of_it", "why_dropped"))
OPEN = Open(
    "a decision of a review", begins="decided_on", ends=("done_on", "dropped_on"), kind="what"
)

TOLD = {
    "decided_on": "The review decided. {what}",
    "done_on": "Decision of the review carried out. {came_of_it}",
    "dropped_on": "Decision of the review dropped. {why_dropped}",
}


class ReviewTask(Record):
    """A decision without a name and a day is a wish."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    review = models.ForeignKey(
        "records.CareReview",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    decided_on = models.DateField(null=True, blank=True)
    what = models.CharField(max_length=1000, blank=True, default="")
    owner = models.CharField(max_length=200, blank=True, default="")
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    came_of_it = models.TextField(blank=True, default="")
    dropped_on = models.DateField(null=True, blank=True)
    why_dropped = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "review", "what")
