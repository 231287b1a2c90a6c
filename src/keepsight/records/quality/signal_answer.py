"""What somebody made of a signal: acted on, explained, or wrong."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

ANSWERS = (
    ("acted", "Something is done about it"),
    ("explained", "It is so, and there is a good reason"),
    ("wrong", "It is not so: the record, or the rule, is wrong"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("answer_code", "What you make of it", kind="choice", choices=ANSWERS),
                Question(
                    "words",
                    "What is done, or why it is so, or what is wrong",
                    kind="long_text",
                    most=4_000,
                ),
                Question(
                    "look_again_on",
                    "When it is looked at again",
                    kind="date",
                    hint="Within four weeks. Leave it empty where it is wrong",
                    required=False,
                    may_lie_ahead=True,
                ),
            ),
        ),
    ),
    not_asked={
        "person": "answered on the child's page",
        "signal_code": "the signal is chosen in a list",
        "line": "the signal is chosen in a list",
        "seen_on": "the signal is chosen in a list",
        "worker": "whoever answers",
        "answered_on": "the day of the answer",
    },
)
PRIVACY = Privacy(restricted=("words",))

TOLD = "What was made of a signal stands beside the signal."


class SignalAnswer(Record):
    """A signal that nobody answers is noise; one that is often wrong teaches people to look away."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    signal_code = models.CharField(max_length=8)
    line = models.BigIntegerField(default=0)  # the record it is seen on; 0: the child
    seen_on = models.DateField()
    answer_code = models.CharField(max_length=12)
    words = models.TextField(blank=True, default="")
    look_again_on = models.DateField(null=True, blank=True)
    answered_on = models.DateField()

    MATCH_ON = ("person", "signal_code", "line", "seen_on", "answered_on")
