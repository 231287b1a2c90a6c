"""A hearing of care proceedings, and what the court said."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

HEARINGS = (
    ("case_management", "Case management hearing"),
    ("further", "Further case management hearing"),
    ("interim", "Contested hearing for an interim order"),
    ("issues_resolution", "Issues resolution hearing"),
    ("final", "Final hearing"),
    ("other", "Another hearing"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("held_on", "When the court sat", kind="date"),
                Question("kind_code", "Which hearing", kind="choice", choices=HEARINGS),
                Question("outcome", "What the court ordered", kind="long_text", most=8000),
                Question(
                    "directed_early_on",
                    "When the court directed a hearing before day 12",
                    kind="date",
                    required=False,
                    hint="Only of a case management hearing held so early",
                ),
                Question(
                    "issues_due_on",
                    "By when the issues resolution hearing is to be",
                    kind="date",
                    may_lie_ahead=True,
                    required=False,
                    hint="Only where the court set a day for it now",
                ),
                Question(
                    "next_hearing_on",
                    "When the court sits next",
                    kind="date",
                    may_lie_ahead=True,
                    required=False,
                ),
                Question(
                    "childs_words",
                    "What the child wanted the court to know",
                    kind="long_text",
                    hint="The child’s own words",
                    required=False,
                    most=8000,
                    means="court_hearing.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "proceedings": "the open case at court",
    },
)
PRIVACY = Privacy(restricted=("outcome", "childs_words"))

TOLD = {
    "held_on": "Court hearing: {kind_code}. {outcome}",
    "part": "legal",
}


class CourtHearing(Record):
    """What a judge ordered is on file the same day."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    proceedings = models.ForeignKey(
        "records.Proceedings",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    held_on = models.DateField(null=True, blank=True)
    kind_code = models.CharField(max_length=20, blank=True, default="")
    outcome = models.TextField(blank=True, default="")
    directed_early_on = models.DateField(null=True, blank=True)
    issues_due_on = models.DateField(null=True, blank=True)
    next_hearing_on = models.DateField(null=True, blank=True)
    childs_words = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "proceedings", "held_on", "kind_code")
