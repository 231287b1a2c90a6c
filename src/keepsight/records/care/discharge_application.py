"""An application of the council to end a care order."""

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
                Question("applied_on", "When we applied to end the order", kind="date"),
                Question(
                    "why_ending",
                    "Why the order is not needed any more",
                    kind="long_text",
                    most=8000,
                ),
                Question(
                    "childs_words",
                    "What the child says about ending the order",
                    kind="long_text",
                    hint="The child’s own words. Of one who cannot speak yet: what you saw",
                    most=8000,
                    means="discharge_application.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "outcome_code": "filled by end_discharge_application",
        "decided_on": "filled by end_discharge_application",
    },
)
PRIVACY = Privacy(restricted=("why_ending", "childs_words"))
OPEN = Open("an application to end an order", begins="applied_on", ends=("outcome_code",))

TOLD = {
    "applied_on": "Applied to end the order. {why_ending}",
    "decided_on": "Application to end the order decided: {outcome_code}",
    "part": "legal",
}


class DischargeApplication(Record):
    """An order that nobody needs should end."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    applied_on = models.DateField(null=True, blank=True)
    why_ending = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    outcome_code = models.CharField(max_length=20, blank=True, default="")
    decided_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "applied_on")
