"""An application for a care or supervision order, and its hearings."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

APPLIED_FOR = (
    ("care", "A care order"),
    ("supervision", "A supervision order"),
    ("care_and_placement", "A care order and a placement order"),
    ("placement", "A placement order"),
)
FORM = Form(
    sections=(
        Section(
            "The application",
            (
                Question("issued_on", "When the court issued the application", kind="date"),
                Question(
                    "applied_for_code", "What we apply for", kind="choice", choices=APPLIED_FOR
                ),
                Question("court_name", "Which court", most=200),
                Question("court_number", "Case number of the court", required=False, most=48),
                Question(
                    "guardian",
                    "The child’s guardian",
                    hint="Leave it empty until the court has named one",
                    required=False,
                    most=200,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "ended_on": "filled by end_proceedings",
        "outcome_code": "filled by end_proceedings",
        "why_late": "filled by end_proceedings",
        "childs_words": "filled by end_proceedings",
        "gatekept_on": "filled by record_gatekeeping",
        "case_management_on": "filled by record_hearing",
        "directed_early_on": "filled by record_hearing",
        "issues_resolution_directed_on": "filled by record_hearing",
        "issues_resolution_due_on": "filled by record_hearing",
        "issues_resolution_on": "filled by record_hearing",
        "final_hearing_on": "filled by record_hearing",
    },
)
PRIVACY = Privacy(restricted=("court_number", "guardian", "why_late", "childs_words"))
OPEN = Open("a case at court", begins="issued_on", ends=("ended_on",))

TOLD = {
    "issued_on": "Care proceedings issued",
    "case_management_on": "Case management hearing",
    "issues_resolution_on": "Issues resolution hearing",
    "final_hearing_on": "Final hearing",
    "ended_on": "Care proceedings ended",
    "part": "legal",
}


class Proceedings(Record):
    """A child’s whole childhood waits on a court."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    issued_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    gatekept_on = models.DateField(null=True, blank=True)
    case_management_on = models.DateField(null=True, blank=True)
    directed_early_on = models.DateField(null=True, blank=True)
    issues_resolution_directed_on = models.DateField(null=True, blank=True)
    issues_resolution_due_on = models.DateField(null=True, blank=True)
    issues_resolution_on = models.DateField(null=True, blank=True)
    final_hearing_on = models.DateField(null=True, blank=True)
    applied_for_code = models.CharField(max_length=20, blank=True, default="")
    court_name = models.CharField(max_length=200, blank=True, default="")
    court_number = models.CharField(max_length=48, blank=True, default="")
    guardian = models.CharField(max_length=200, blank=True, default="")
    outcome_code = models.CharField(max_length=20, blank=True, default="")
    why_late = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "issued_on",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "proceedings"
