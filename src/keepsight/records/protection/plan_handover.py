"""A child on our plan who has moved away, until the other council’s conference takes the plan over."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("notified_on", "When we told the other council of our plan", kind="date"),
                Question(
                    "other_authority_code",
                    "The three-digit number of the council the child moved to",
                    hint="As the Department for Education gives it, such as 371",
                    most=3,
                ),
                Question("their_contact", "Whom we told there", required=False),
                Question(
                    "meanwhile",
                    "Who sees the child until their conference",
                    kind="long_text",
                    hint="The plan is ours until their conference takes it over",
                    most=2_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child who moved away",
        "plan": "the one that is open",
        "their_conference_on": "asked by finish_handover",
        "withdrawn_on": "asked by withdraw_handover",
    },
)
PRIVACY = Privacy(restricted=("their_contact", "meanwhile"))
OPEN = Open(
    "a plan that is handed to another council",
    begins="notified_on",
    ends=("their_conference_on", "withdrawn_on"),
)

TOLD = {
    "notified_on": "Another council was told of the protection plan",
    "their_conference_on": "Transfer-in conference of the other council",
    "withdrawn_on": "Handover of the plan called off",
}


class PlanHandover(Record):
    """Until another council has taken a plan over, the child is ours to see."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    plan = models.ForeignKey(
        "records.ProtectionPlan",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    other_authority_code = models.CharField(max_length=20, blank=True, default="")
    notified_on = models.DateField(null=True, blank=True)
    their_contact = models.CharField(max_length=200, blank=True, default="")
    meanwhile = models.TextField(blank=True, default="")
    their_conference_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "notified_on")
