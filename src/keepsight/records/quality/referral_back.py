"""A child whom an inspector, an auditor or another from outside sends back: look at this one today."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

SOURCES = (
    ("inspector", "An inspector"),
    ("auditor", "An auditor"),
    ("moderator", "Whoever took a second look at an audit"),
    ("peer", "A peer reviewer"),
    ("commissioner", "The commissioner or an adviser"),
    ("board", "The improvement board or the partnership"),
)
SERIOUSNESS = (
    ("unsafe", "The child may not be safe today"),
    ("serious", "A duty is not met, or harm may come"),
    ("practice", "It could be done better"),
)
OUTCOMES = (
    ("acted", "Something changed for the child"),
    ("explained", "It was right as it was, and the record now shows it"),
    ("more", "More is to be done, and stands as actions"),
)
SATISFIED = (
    ("yes", "Yes"),
    ("partly", "In part"),
    ("no", "No"),
    ("not_said", "They have not said"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("said_on", "When it was said", kind="date", may_follow_death=True),
                Question("source_code", "Who sends it back", kind="choice", choices=SOURCES),
                Question("said_by", "Their name", hint="As they give it", most=120),
                Question(
                    "said",
                    "What they said, in their words",
                    kind="long_text",
                    most=8_000,
                ),
                Question(
                    "seriousness_code", "How serious it is", kind="choice", choices=SERIOUSNESS
                ),
                Question("owner", "Who answers it today", kind="choice", choices="workers"),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "worker": "whoever writes it down",
        "responded_on": "asked by answer_referral_back",
        "responded_at": "the moment of the answer",
        "responded_by": "whoever answers",
        "response": "asked by answer_referral_back",
        "outcome_code": "asked by answer_referral_back",
        "satisfied_on": "asked by close_referral_back",
        "satisfied_code": "asked by close_referral_back",
        "satisfied_words": "asked by close_referral_back",
        "escalated_on": "asked by escalate_referral_back",
        "escalated_to": "asked by escalate_referral_back",
        "why_escalated": "asked by escalate_referral_back",
    },
)
PRIVACY = Privacy(restricted=("said_by", "said", "response", "satisfied_words", "why_escalated"))
OPEN = Open("a referral back", begins="said_on", ends=("satisfied_on",))

TOLD = {
    "said_on": "Sent back by {source_code}: {said}",
    "responded_on": "What was sent back was answered: {outcome_code}. {response}",
    "escalated_on": "What was sent back was taken further. {why_escalated}",
    "satisfied_on": "Whether those who sent it back are satisfied: {satisfied_code}",
    "part": "narrative",
}


def _worker(*, indexed: bool = False) -> models.ForeignKey:
    return models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=indexed,
    )


class ReferralBack(Record):
    """When somebody from outside has to say it, it is answered the same day."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    said_on = models.DateField(null=True, blank=True)
    source_code = models.CharField(max_length=12, choices=SOURCES, blank=True, default="")
    said_by = models.CharField(max_length=120, blank=True, default="")
    said = models.TextField(blank=True, default="")
    seriousness_code = models.CharField(max_length=12, choices=SERIOUSNESS, blank=True, default="")
    owner = _worker(indexed=True)
    worker = _worker()
    responded_on = models.DateField(null=True, blank=True)
    responded_at = models.DateTimeField(null=True, blank=True)
    responded_by = _worker()
    response = models.TextField(blank=True, default="")
    outcome_code = models.CharField(max_length=12, choices=OUTCOMES, blank=True, default="")
    satisfied_on = models.DateField(null=True, blank=True)
    satisfied_code = models.CharField(max_length=12, choices=SATISFIED, blank=True, default="")
    satisfied_words = models.TextField(blank=True, default="")
    escalated_on = models.DateField(null=True, blank=True)
    escalated_to = _worker()
    why_escalated = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "said_on", "source_code")
