"""What was decided about a contact, and who was told."""

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
                Question("referrer_told_on", "When whoever told us heard the outcome", kind="date"),
                Question(
                    "told_words",
                    "What they were told",
                    kind="long_text",
                    hint="The outcome and the reason, as far as they may know it",
                    most=4000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "a decision is about the child of its contact",
        "contact": "the contact that was decided",
        "decided_on": "the day of close_contact or accept_referral",
        "decided_at": "its moment",
        "decision_code": "decided by close_contact and accept_referral",
        "not_told_code": "set as it is decided, where nobody is known who could be told",
        "acknowledged_on": "asked by acknowledge_contact",
    },
)
PRIVACY = Privacy(restricted=("told_words",))
OPEN = Open(
    "a decision that the referrer has not heard",
    begins="decided_on",
    ends=("referrer_told_on", "not_told_code"),
)

TOLD = {
    "decided_on": "Contact decided: {decision_code}",
    "acknowledged_on": "The referrer was told that the contact arrived",
    "referrer_told_on": "The referrer was told of the decision",
}


class ContactDecision(Record):
    """A contact that nobody decides is a child that nobody has looked at."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    contact = models.ForeignKey(
        "records.Contact",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    decided_on = models.DateField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decision_code = models.CharField(max_length=20, blank=True, default="")
    acknowledged_on = models.DateField(null=True, blank=True)
    referrer_told_on = models.DateField(null=True, blank=True)
    not_told_code = models.CharField(max_length=20, blank=True, default="")
    told_words = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "contact")
