"""A decision asked for: what, for whom, why, by when, and what has become of the question."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("what", "What you ask", most=300),
                Question(
                    "reasons",
                    "Why",
                    kind="long_text",
                    hint="What is the harm, how likely, what you recommend.",
                    most=8_000,
                ),
                Question("options", "Options you considered", kind="long_text", most=8_000),
                Question("wanted_on", "By when", kind="date", required=False),
            ),
        ),
    ),
    not_asked={
        "person": "a decision is asked for from the child's page",
        "decision_code": "chosen before the form opens",
        "worker": "whoever asks",
        "asked_at": "the moment of asking",
        "case_answers": "the decision's own questions (Decision.asks)",
        "step_code": "the step that is done when it is agreed, chosen before the form opens",
        "step_answers": "the step's own questions (Step.form)",
        "together": "ties the requests of brothers and sisters made at once",
        "state": "changed by its own actions",
        "question_back": "asked when the decider sends it back: send_back_request",
        "sent_back_by": "whoever sends it back",
        "closed_at": "the moment it was decided or withdrawn",
    },
)
PRIVACY = Privacy(restricted=("what", "reasons", "options", "question_back", "step_answers"))

TOLD = "It waits; the decision that answers it is told."

STATES = (
    ("waiting", "Waiting for a decision"),
    ("sent_back", "Sent back with a question"),
    ("withdrawn", "Withdrawn"),
    ("decided", "Decided"),
)


class DecisionRequest(Record):
    """A question that waits for somebody who may answer it must be in that person's sight."""

    person = models.ForeignKey(
        "records.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decision_code = models.CharField(max_length=10)
    worker = models.ForeignKey("records.Worker", on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    what = models.CharField(max_length=300)
    reasons = models.TextField(blank=True, default="")
    options = models.TextField(blank=True, default="")
    case_answers = models.JSONField(default=dict, blank=True)
    #: the step of the child's journey that is done in the moment of agreeing, and its answers
    step_code = models.CharField(max_length=60, blank=True, default="")
    step_answers = models.JSONField(default=dict, blank=True)
    wanted_on = models.DateField(null=True, blank=True)
    together = models.CharField(max_length=36, blank=True, default="")
    state = models.CharField(max_length=10, choices=STATES, default="waiting", db_index=True)
    question_back = models.TextField(blank=True, default="")
    sent_back_by = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    closed_at = models.DateTimeField(null=True, blank=True)

    MATCH_ON = ("person", "decision_code", "asked_at")
