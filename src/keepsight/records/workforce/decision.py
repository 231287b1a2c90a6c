"""A decision taken: by whom, at which level then, why, when, and which level it took."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

OUTCOMES = (("agreed", "Yes"), ("agreed_in_part", "Yes, in part"), ("refused", "No"))
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("outcome_code", "What is decided", kind="choice", choices=OUTCOMES),
                Question("reasons", "Reasons", kind="long_text", most=8_000),
                Question("options", "Options considered", kind="long_text", most=8_000),
            ),
        ),
    ),
    not_asked={
        "person": "the request names the child",
        "request": "decided from the list of what waits",
        "decision_code": "the request names it",
        "what": "the request says it",
        "case_answers": "the request holds them",
        "worker": "whoever decides",
        "by_role": "asked where somebody outside the line decided",
        "decided_at": "the moment, or asked where it is written down afterwards",
        "required_level": "worked out under the scheme in force",
        "required_role": "worked out under the scheme in force",
        "actor_level": "the decider's own at that moment",
        "mode": "how it came here",
        "is_out_of_hours": "worked out from the moment",
        "supersedes": "set where a decision takes another's place",
    },
)
PRIVACY = Privacy(restricted=("what", "reasons", "options"))

TOLD = {"decided_at": "Decision: {decision_code}, {outcome_code}. {what}"}

MODES = (
    ("made_here", "Made in Keepsight"),
    ("recorded_afterwards", "Written down afterwards"),
    ("imported", "From another system"),
)


class Decision(Record):
    """Junior staff took decisions normally taken above their level: each one says who, at which level."""

    person = models.ForeignKey(
        "records.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    request = models.ForeignKey(
        "records.DecisionRequest",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    decision_code = models.CharField(max_length=10)
    what = models.CharField(max_length=300, blank=True, default="")
    case_answers = models.JSONField(default=dict, blank=True)
    outcome_code = models.CharField(max_length=20, choices=OUTCOMES)
    reasons = models.TextField(blank=True, default="")
    options = models.TextField(blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    by_role = models.CharField(max_length=30, blank=True, default="")
    decided_at = models.DateTimeField(null=True, blank=True)
    required_level = models.IntegerField(default=0)
    required_role = models.CharField(max_length=30, blank=True, default="")
    actor_level = models.IntegerField(null=True, blank=True)
    mode = models.CharField(max_length=20, choices=MODES, default="made_here")
    is_out_of_hours = models.BooleanField(default=False)
    supersedes = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )

    MATCH_ON = ("person", "decision_code", "decided_at")

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("request",),
                name="one_decision_on_a_request",
                condition=models.Q(request__isnull=False),
            ),
        )
