"""An event that a worker has chosen for the chronology: one that stands on the record, or one told by itself."""

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
                Question("happened_on", "When the event was", kind="date", may_precede_birth=True),
                Question("words", "What the event was", kind="long_text", most=2_000),
                Question(
                    "why",
                    "Why it matters for the child",
                    hint="One or two sentences, for whoever reads nothing else",
                    most=300,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "chosen on the child's page",
        "record": "the line of the story that was chosen",
        "line": "the line of the story that was chosen",
        "point": "the line of the story that was chosen",
        "worker": "whoever chooses it",
        "chosen_at": "the moment of choosing",
        "withdrawn_by": "whoever takes it off the chronology",
        "withdrawn_at": "the moment at which it was taken off",
        "why_withdrawn": "asked by drop_event",
    },
)
PRIVACY = Privacy(restricted=("words", "why", "why_withdrawn"))

TOLD = {"happened_on": "Significant event. {words}", "part": "narrative"}


class SignificantEvent(Record):
    """A hundred pages hide the five days that explain a child's life; a worker says which they are."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    #: the record, its number and the column of the day that was chosen; "" and 0 for a free event
    record = models.CharField(max_length=40, blank=True, default="")
    line = models.BigIntegerField(default=0)
    point = models.CharField(max_length=40, blank=True, default="")
    happened_on = models.DateField(null=True, blank=True)
    words = models.TextField(blank=True, default="")
    why = models.CharField(max_length=300, blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    chosen_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    why_withdrawn = models.CharField(max_length=300, blank=True, default="")

    MATCH_ON = ("person", "record", "line", "point", "happened_on")

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("person", "record", "line", "point"),
                name="one_choice_of_a_line",
                condition=models.Q(withdrawn_at__isnull=True) & ~models.Q(record=""),
            ),
        )
