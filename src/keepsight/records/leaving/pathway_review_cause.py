"""A move, or a wish, that asks for the pathway plan to be reviewed."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

MOVE, WISH = "move", "wish"
KINDS = ((MOVE, "After a move"), (WISH, "Asked for"))
ASKED_BY = (
    ("young_person", "The young person"),
    ("adviser", "The personal adviser"),
    ("someone_else", "A carer, a parent or somebody else"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("happened_on", "When a review was asked for", kind="date"),
                Question("asked_by_code", "Who asks for it", kind="choice", choices=ASKED_BY),
                Question(
                    "own_words",
                    "Why the plan does not fit any more",
                    kind="long_text",
                    hint="In their own words",
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "kind_code": "a wish where it is asked for; a move is noted by provide_home",
        "withdrawn_on": "the day of withdraw_pathway_review",
        "reviewed_on": "the day of review_pathway_plan",
    },
)
PRIVACY = Privacy(restricted=("own_words",))
OPEN = Open(
    "a cause for reviewing the pathway plan",
    begins="happened_on",
    kind="kind_code",
    kinds=KINDS,
    ends=(
        "reviewed_on",
        "withdrawn_on",
    ),
)

TOLD = {
    "happened_on": "Cause for a pathway review: {kind_code}",
    "reviewed_on": "Pathway plan reviewed",
    "withdrawn_on": "Pathway review no longer wanted",
}


class PathwayReviewCause(Record):
    """When life changes, so does the plan."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    kind_code = models.CharField(max_length=20, blank=True, default="")
    happened_on = models.DateField(null=True, blank=True)
    asked_by_code = models.CharField(max_length=20, blank=True, default="")
    own_words = models.TextField(blank=True, default="")
    withdrawn_on = models.DateField(null=True, blank=True)
    reviewed_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "kind_code",
        "happened_on",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "causes of a pathway review"
