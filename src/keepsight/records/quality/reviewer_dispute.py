"""A dispute that a child’s reviewing officer raises."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

OUTCOMES = (
    ("resolved", "Put right"),
    ("partly", "Put right in part"),
    ("not_resolved", "Not put right"),
    ("cafcass", "Taken to Cafcass"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("raised_on", "When the dispute was raised", kind="date"),
                Question("about", "What is not right for the child", kind="long_text", most=8_000),
                Question(
                    "own_words",
                    "What the child says about it",
                    kind="long_text",
                    hint="In their own words",
                    required=False,
                    most=8_000,
                ),
                Question("wanted", "What must happen, and by when", kind="long_text", most=8_000),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "answered_on": "asked by answer_dispute",
        "answer": "asked by answer_dispute",
        "informal_ended_on": "the end of the dispute, or the day on which it is made formal",
        "formal_on": "asked by make_dispute_formal",
        "formal_why": "asked by make_dispute_formal",
        "ended_on": "asked by end_dispute",
        "outcome_code": "asked by end_dispute",
        "outcome": "asked by end_dispute",
        "withdrawn_on": "asked by withdraw_dispute",
        "worker": "the reviewing officer who raises it",
    },
)
PRIVACY = Privacy(
    restricted=(
        "about",
        "own_words",
        "wanted",
        "answer",
        "formal_why",
        "outcome",
    )
)
OPEN = Open(
    "a reviewing officer’s dispute",
    begins="raised_on",
    ends=(
        "ended_on",
        "withdrawn_on",
    ),
)

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
    about = models.TextField(blank=True, default="")
    own_words = models.TextField(blank=True, default="")
    wanted = models.TextField(blank=True, default="")
    answered_on = models.DateField(null=True, blank=True)
    answer = models.TextField(blank=True, default="")
    informal_ended_on = models.DateField(null=True, blank=True)
    formal_on = models.DateField(null=True, blank=True)
    formal_why = models.TextField(blank=True, default="")
    ended_on = models.DateField(null=True, blank=True)
    outcome_code = models.CharField(max_length=20, blank=True, default="")
    outcome = models.TextField(blank=True, default="")
    withdrawn_on = models.DateField(null=True, blank=True)
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = (
        "person",
        "raised_on",
    )
