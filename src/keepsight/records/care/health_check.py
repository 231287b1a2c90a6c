"""A health assessment, dental check or other check of a looked-after child."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

#: Developmental checks are of children under five.
DEVELOPMENTAL, UNDER = "surveillance", 5
KINDS = (
    ("health_assessment", "Health assessment"),
    ("dental_check", "Dental check"),
    (DEVELOPMENTAL, "Developmental check of a child under five"),
    ("eyesight", "Eyesight test"),
)
#: The first four letters of what the dataset says.
STATUSES = (
    ("COMP", "Yes"),
    ("REFU", "No: the child refused"),
    ("CANC", "No: it was cancelled, or nobody came"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("kind_code", "Which check", kind="choice", choices=KINDS),
                Question("checked_on", "When the check was, or should have been", kind="date"),
                Question("status_code", "Did it take place?", kind="choice", choices=STATUSES),
                Question(
                    "found",
                    "What was found, and what must be done",
                    kind="long_text",
                    required=False,
                    most=8000,
                ),
                Question(
                    "childs_words",
                    "What the child says about their health",
                    kind="long_text",
                    hint="The child’s own words",
                    required=False,
                    most=8000,
                    means="health_check.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
    },
)
PRIVACY = Privacy(restricted=("status_code", "found", "childs_words"))

TOLD = {"checked_on": "Health check: {kind_code}", "part": "health"}


class HealthCheck(Record):
    """The council is the parent who takes a child to the dentist."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    kind_code = models.CharField(max_length=20, blank=True, default="")
    checked_on = models.DateField(null=True, blank=True)
    status_code = models.CharField(max_length=20, blank=True, default="")
    found = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "kind_code", "checked_on")
