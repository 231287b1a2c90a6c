"""Why a date was missed: one reason, and what happened in words."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

REASONS = (
    ("family", "The child or the family could not, or would not"),
    ("no_worker", "No worker was there: none allocated, or away without cover"),
    ("too_much", "Too much else that could not wait"),
    ("partner", "Waiting for another agency"),
    ("court", "Waiting for a court or the police"),
    ("move", "The child moved or was missing"),
    ("not_recorded", "It was done, and not written down in time"),
    ("decided", "A manager decided to wait"),
    ("other", "Something else"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("reason_code", "What held it up?", kind="choice", choices=REASONS),
                Question(
                    "words",
                    "What happened, and what is done about it?",
                    kind="long_text",
                    most=2_000,
                ),
            ),
        ),
    ),
    not_asked={
        "person": "the date is chosen in a list",
        "limit_code": "the date is chosen in a list",
        "line": "the date is chosen in a list",
        "due_on": "the date is chosen in a list",
        "given_on": "the day of the answer",
    },
)
PRIVACY = NOTHING

TOLD = "Why a date was missed stands beside the date."


class DelayReason(Record):
    """A late date that says why can be mended; one that does not is only late."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    limit_code = models.CharField(max_length=20)
    line = models.BigIntegerField(default=0)  # the record that the clock runs on; 0: the child
    due_on = models.DateField()
    reason_code = models.CharField(max_length=20)
    words = models.TextField(blank=True, default="")
    given_on = models.DateField()

    MATCH_ON = ("person", "limit_code", "line", "due_on")

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("person", "limit_code", "line", "due_on"), name="one_reason_for_a_delay"
            ),
        )
