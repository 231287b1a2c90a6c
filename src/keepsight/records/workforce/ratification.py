"""A decision agreed to or reversed afterwards by the level that should have taken it."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

ANSWERS = (("agreed", "Agree to it"), ("reversed", "Reverse it"))
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("answer_code", "What you do", kind="choice", choices=ANSWERS),
                Question("reasons", "Reasons", kind="long_text", most=8_000),
            ),
        ),
    ),
    not_asked={
        "person": "the decision names the child",
        "decision": "chosen in the list",
        "worker": "whoever answers",
        "answered_at": "the moment of the answer",
        "level": "the answerer's own at that moment",
    },
)
PRIVACY = Privacy(restricted=("reasons",))

TOLD = {"answered_at": "A decision taken elsewhere was looked at again: {answer_code}"}


class Ratification(Record):
    """What was decided at night, or below level, is looked at by who should have decided it."""

    person = models.ForeignKey(
        "records.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decision = models.ForeignKey("records.Decision", on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey("records.Worker", on_delete=models.PROTECT, related_name="+")
    answer_code = models.CharField(max_length=10, choices=ANSWERS)
    reasons = models.TextField(blank=True, default="")
    answered_at = models.DateTimeField()
    level = models.IntegerField(default=0)

    MATCH_ON = ("decision", "answered_at")

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(fields=("decision",), name="one_ratification_of_a_decision"),
        )
