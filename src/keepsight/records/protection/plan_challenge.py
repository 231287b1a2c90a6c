"""A senior or legal look at a protection plan that has lasted long."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

OUTCOMES = (
    ("goes_on", "The plan is working: it goes on"),
    ("changed", "The plan must change: the core group is told how"),
    ("sooner_review", "The review conference is brought forward"),
    ("gateway", "To the legal gateway"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("reviewed_on", "When the plan was challenged", kind="date"),
                Question(
                    "legal_advice_taken", "A lawyer took part in the challenge", kind="yes_no"
                ),
                Question(
                    "findings",
                    "What has changed for the child in all this time",
                    kind="long_text",
                    most=8_000,
                ),
                Question(
                    "outcome_code",
                    "What follows from the challenge",
                    kind="choice",
                    choices=OUTCOMES,
                ),
                Question("reasons", "Why that and nothing else", kind="long_text", most=4_000),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "a plan is challenged on the child's page",
        "plan": "the one that is open",
    },
)
PRIVACY = Privacy(restricted=("findings", "reasons"))

TOLD = {"reviewed_on": "The protection plan was challenged"}


class PlanChallenge(Record):
    """A plan that has not worked in nine months will not work in ten."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    plan = models.ForeignKey(
        "records.ProtectionPlan",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    reviewed_on = models.DateField(null=True, blank=True)
    legal_advice_taken = models.BooleanField(null=True, blank=True)
    findings = models.TextField(blank=True, default="")
    outcome_code = models.CharField(max_length=20, blank=True, default="")
    reasons = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "plan", "reviewed_on")
