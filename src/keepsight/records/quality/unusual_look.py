"""Looks at a record that are out of the ordinary, and what came of asking why."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

ANSWERS = (
    ("right", "Right: it was part of the work"),
    ("explained", "Explained: a mistake, and nothing came of it"),
    ("wrong", "Wrong: it is taken further"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("answer_code", "What it was", kind="choice", choices=ANSWERS),
                Question("answer_words", "How you know", kind="long_text", most=2_000),
            ),
        ),
    ),
    not_asked={
        "person": "found in the log",
        "worker": "found in the log",
        "pattern_code": "found in the log",
        "first_line": "found in the log",
        "looked_on": "found in the log",
        "looks": "found in the log",
        "answered_by": "whoever answers",
        "answered_at": "the moment of the answer",
    },
)
PRIVACY = Privacy(restricted=("pattern_code", "answer_words"))

TOLD = "It is about whoever looked, and is told to nobody here."


class UnusualLook(Record):
    """A look at one's own neighbour is seen by somebody who asks why."""

    person = models.ForeignKey(
        "records.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    worker = models.ForeignKey("records.Worker", on_delete=models.PROTECT, related_name="+")
    pattern_code = models.CharField(max_length=20)
    looked_on = models.DateField()
    first_line = models.BigIntegerField(default=0)
    looks = models.IntegerField(default=1)
    answer_code = models.CharField(max_length=10, blank=True, default="", choices=ANSWERS)
    answer_words = models.TextField(blank=True, default="")
    answered_by = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    MATCH_ON = ("person", "worker", "pattern_code", "looked_on")

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("worker", "person", "pattern_code", "looked_on"), name="one_unusual_look"
            ),
        )
