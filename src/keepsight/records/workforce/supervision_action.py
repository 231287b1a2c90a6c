"""Something agreed on in supervision for a child: who does it, and by when. It comes back until it is done."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

OUTCOMES = (
    ("done", "It is done"),
    ("dropped", "It is not needed any more"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("what", "What is to be done", most=300),
                Question("owner", "Who sees to it", kind="choice", choices="workers"),
                Question("due_on", "By when", kind="date", may_lie_ahead=True),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "agreed on for the child who is discussed",
        "discussion": "the discussion in which it was agreed on",
        "agreed_on": "the day of the discussion",
        "settled_on": "asked by settle_supervision_action",
        "outcome_code": "asked by settle_supervision_action",
        "outcome": "asked by settle_supervision_action",
    },
)
PRIVACY = Privacy(restricted=("what", "outcome"))

TOLD = {
    "agreed_on": "Agreed in supervision: {what}",
    "settled_on": "An action of supervision was settled: {outcome_code}. {outcome}",
    "part": "narrative",
}


class SupervisionAction(Record):
    """What is agreed on and never looked at again is why children wait."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    discussion = models.ForeignKey(
        "records.CaseDiscussion", on_delete=models.PROTECT, related_name="+"
    )
    owner = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    what = models.CharField(max_length=300)
    agreed_on = models.DateField()
    due_on = models.DateField()
    settled_on = models.DateField(null=True, blank=True)
    outcome_code = models.CharField(max_length=10, choices=OUTCOMES, blank=True, default="")
    outcome = models.CharField(max_length=300, blank=True, default="")

    MATCH_ON = ("person", "what", "agreed_on")
