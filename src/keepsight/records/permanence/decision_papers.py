"""The final minutes or papers on which an agency decides."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "received_on",
                    "When the papers for the decision maker were complete",
                    kind="date",
                ),
                Question(
                    "papers",
                    "Which papers they are, with their dates",
                    kind="long_text",
                    hint="Permanence report, medical and legal advice, minutes of a panel where there was one",
                    most=4_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "withdrawn_on": "asked by withdraw_decision_papers",
        "decided_on": "the day of the decision",
    },
)
PRIVACY = NOTHING
OPEN = Open(
    "papers before the decision maker",
    begins="received_on",
    ends=(
        "withdrawn_on",
        "decided_on",
    ),
)

TOLD = {
    "received_on": "Papers for the adoption decision received",
    "withdrawn_on": "Papers for the adoption decision withdrawn",
}


class DecisionPapers(Record):
    """The file is complete; now somebody must decide."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    received_on = models.DateField(null=True, blank=True)
    papers = models.TextField(blank=True, default="")
    withdrawn_on = models.DateField(null=True, blank=True)
    decided_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "received_on",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "decision papers"
