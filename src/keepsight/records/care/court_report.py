"""A report that a court directs the council to write."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.kernel.step import Open
from keepsight.records.record import Record

KINDS = (
    ("section_7", "On a child’s welfare (section 7)"),
    ("section_37", "On whether we should apply for an order (section 37)"),
    ("statement", "A statement of ours in our own case"),
    ("care_plan", "A care plan for the court"),
    ("other", "Another report"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("kind_code", "Which report the court wants", kind="choice", choices=KINDS),
                Question("directed_on", "When the court directed a report", kind="date"),
                Question(
                    "due_on",
                    "By when the court wants the report",
                    kind="date",
                    may_lie_ahead=True,
                    required=False,
                    hint="A section 37 report without a day is due in eight weeks",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "filed_on": "filled by file_court_report",
        "withdrawn_on": "filled by withdraw_court_report",
    },
)
PRIVACY = NOTHING
OPEN = Open(
    "a report for a court",
    begins="directed_on",
    ends=("filed_on", "withdrawn_on"),
    kind="kind_code",
    kinds=KINDS,
)

TOLD = {
    "directed_on": "The court asked for a report: {kind_code}",
    "filed_on": "Court report filed: {kind_code}",
    "withdrawn_on": "Court report no longer wanted",
    "part": "legal",
}


class CourtReport(Record):
    """The judge reads what we wrote, if it came."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    kind_code = models.CharField(max_length=20, blank=True, default="")
    directed_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    filed_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "directed_on",
        "kind_code",
    )
