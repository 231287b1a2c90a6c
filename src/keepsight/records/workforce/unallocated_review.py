"""A manager's weekly look at a child with no worker: the risk, who sees the child, what was decided."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("reviewed_on", "When you looked", kind="date"),
                Question(
                    "risk",
                    "How safe the child is without a worker",
                    kind="long_text",
                    hint="What could happen, what has changed since the last look, what the child says",
                    most=8_000,
                ),
                Question(
                    "seen_by",
                    "Who sees the child meanwhile",
                    kind="choice",
                    choices="workers",
                    hint="Somebody must, at least every four weeks",
                ),
                Question(
                    "knows_whom_to_ring",
                    "Do the family and those who work with the child have it in writing whom to ring?",
                    kind="yes_no",
                ),
                Question(
                    "outcome_code",
                    "What is to happen",
                    kind="choice",
                    choices=(
                        ("allocate", "A worker gets the child before the next look"),
                        ("raise", "There is nobody to give the child to: whoever is above decides"),
                        ("close", "The child needs no worker: it is closed, or goes elsewhere"),
                    ),
                ),
                Question(
                    "decided",
                    "What you decided, and why",
                    kind="long_text",
                    hint="Who does what, by when, until there is a worker",
                    most=8_000,
                ),
                Question(
                    "next_review_on",
                    "When you look again",
                    kind="date",
                    hint="Within a week",
                    may_lie_ahead=True,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "looked at on the child's page",
        "worker": "the manager who looks",
        "actor_level": "the manager's level at that moment",
    },
)
PRIVACY = Privacy(restricted=("risk", "decided"))

TOLD = {
    "reviewed_on": "A manager looked at the child, who had no worker: {outcome_code}. {decided}",
    "part": "narrative",
}


class UnallocatedReview(Record):
    """A wait is safe only if somebody looks."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    actor_level = models.IntegerField(null=True, blank=True)
    reviewed_on = models.DateField(null=True, blank=True)
    risk = models.TextField(blank=True, default="")
    seen_by = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    knows_whom_to_ring = models.BooleanField(null=True, blank=True)
    outcome_code = models.CharField(max_length=20, blank=True, default="")
    decided = models.TextField(blank=True, default="")
    next_review_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "reviewed_on", "worker")

    class Meta(Record.Meta):
        verbose_name = "look at a child with no worker"
