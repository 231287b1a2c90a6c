"""A review of a child in need plan: by the family meeting, or by the manager."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

GOES_ON = (
    ("as_is", "The plan goes on"),
    ("changed", "The plan goes on, changed"),
    ("end", "The plan can end"),
    ("more_help", "It is not enough: more is needed"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("held_on", "When the review meeting was", kind="date"),
                Question("child_took_part", "Did the child take part?", kind="yes_no"),
                Question(
                    "review_words",
                    "What is better, what is not, and how you know",
                    kind="long_text",
                    most=8000,
                ),
                Question(
                    "childs_words",
                    "What the child says about it now",
                    kind="long_text",
                    hint="The child’s own words",
                    required=False,
                    most=8000,
                ),
                Question("outcome_code", "How the plan goes on", kind="choice", choices=GOES_ON),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "it is written on the child's page",
        "plan": "the open child in need plan",
        "kind_code": "a meeting or the manager's own look, by the step",
        "worker": "whoever writes it",
    },
)
PRIVACY = Privacy(restricted=("review_words", "childs_words"))

TOLD = {"held_on": "Child in need plan reviewed: {kind_code}"}


class ChildInNeedReview(Record):
    """A plan that nobody looks at goes on without helping."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    plan = models.ForeignKey(
        "records.ChildInNeedPlan",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    held_on = models.DateField(null=True, blank=True)
    kind_code = models.CharField(max_length=20, blank=True, default="")
    child_took_part = models.BooleanField(null=True, blank=True)
    review_words = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    outcome_code = models.CharField(max_length=20, blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "plan", "held_on", "kind_code")
