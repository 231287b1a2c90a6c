"""An application for an emergency protection order."""

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
                Question("applied_on", "When we applied for emergency protection", kind="date"),
                Question(
                    "danger", "What puts the child in danger now", kind="long_text", most=8000
                ),
                Question(
                    "tried", "What less drastic steps were weighed", kind="long_text", most=4000
                ),
                Question(
                    "childs_words",
                    "What the child says about leaving home now",
                    kind="long_text",
                    hint="The child’s own words",
                    required=False,
                    most=8000,
                    means="emergency_application.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "outcome_code": "filled by end_emergency_application",
        "decided_on": "filled by end_emergency_application",
    },
)
PRIVACY = Privacy(restricted=("danger", "tried", "childs_words"))
OPEN = Open("an application for emergency protection", begins="applied_on", ends=("outcome_code",))

TOLD = {
    "applied_on": "Emergency order applied for. {danger}",
    "decided_on": "Emergency application decided: {outcome_code}",
    "part": "legal",
}


class EmergencyApplication(Record):
    """The most drastic step of all leaves a trace of its own."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    applied_on = models.DateField(null=True, blank=True)
    danger = models.TextField(blank=True, default="")
    tried = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    outcome_code = models.CharField(max_length=20, blank=True, default="")
    decided_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "applied_on")
