"""A child on another council’s plan who has moved here, and the conference that takes the plan over."""

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
                Question("notified_on", "When the other council told us of its plan", kind="date"),
                Question(
                    "other_authority_code",
                    "The other council’s three-digit number",
                    hint="As the Department for Education gives it, such as 371",
                    most=3,
                ),
                Question(
                    "their_worker", "Their social worker, and how to reach them", required=False
                ),
                Question(
                    "plan_words",
                    "What their plan says",
                    kind="long_text",
                    hint="Since when, in which category, and what worries them most",
                    most=8_000,
                ),
                Question(
                    "meanwhile",
                    "Who sees the child until our conference",
                    kind="long_text",
                    most=2_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child who moved here",
        "held_on": "the day of hold_transfer_conference",
        "withdrawn_on": "asked by withdraw_transfer",
        "why_withdrawn": "asked by withdraw_transfer",
    },
)
PRIVACY = Privacy(restricted=("their_worker", "plan_words", "meanwhile", "why_withdrawn"))
OPEN = Open(
    "a plan of another council",
    begins="notified_on",
    ends=("held_on", "withdrawn_on"),
)

TOLD = {
    "notified_on": "Told of a protection plan in another council",
    "held_on": "Transfer-in conference held",
    "withdrawn_on": "Transfer-in called off",
}


class TransferNotice(Record):
    """A child who moves must not fall between two councils."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    other_authority_code = models.CharField(max_length=20, blank=True, default="")
    notified_on = models.DateField(null=True, blank=True)
    held_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    their_worker = models.CharField(max_length=200, blank=True, default="")
    plan_words = models.TextField(blank=True, default="")
    meanwhile = models.TextField(blank=True, default="")
    why_withdrawn = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "notified_on")

    class Meta(Record.Meta):
        verbose_name_plural = "transfer notices"
