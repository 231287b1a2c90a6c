"""A note on a child's record: what happened, what was seen and said, and what the child said."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

KINDS = (
    ("call", "Telephone call"),
    ("message", "Letter, e-mail or message"),
    ("meeting", "Meeting"),
    ("direct_work", "Work with the child"),
    ("oversight", "Management oversight"),
    ("other", "Something else"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("happened_on", "When it happened", kind="date"),
                Question("kind_code", "What it was", kind="choice", choices=KINDS),
                Question("words", "What happened", kind="long_text", most=20_000),
                Question(
                    "own_words",
                    "In the child’s own words",
                    kind="long_text",
                    hint="What the child said, or showed you",
                    required=False,
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "a note is written on the child's page",
        "worker": "whoever writes it",
        "form_since": "the form it was written on",
        "finished_at": "the moment it was finished",
        "corrects": "set by correct_case_note",
        "why_corrected": "asked by correct_case_note",
    },
)
PRIVACY = Privacy(restricted=("words", "own_words", "why_corrected"))

TOLD = {"happened_on": "Note: {kind_code}. {words}", "part": "narrative"}


class CaseNote(Record):
    """What is not written down did not happen; what is written down is never written over."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    kind_code = models.CharField(max_length=20, blank=True, default="")
    happened_on = models.DateField(null=True, blank=True)
    words = models.TextField(blank=True, default="")
    own_words = models.TextField(blank=True, default="")
    #: the day from which the form it was written on has been asked: an old note shows as it was
    form_since = models.DateField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    corrects = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    why_corrected = models.CharField(max_length=300, blank=True, default="")

    MATCH_ON = ("person", "happened_on", "kind_code")

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("corrects",),
                name="one_correction_of_a_note",
                condition=models.Q(corrects__isnull=False),
            ),
        )
