"""A meeting with the parents and their lawyers before proceedings."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "held_on",
                    "When the meeting with the parents was held",
                    kind="date",
                    may_precede_birth=True,
                ),
                Question("attended", "Who came to the meeting with the parents", most=1000),
                Question("parents_represented", "Did the parents have a lawyer?", kind="yes_no"),
                Question("group_offered", "Was a family group conference offered?", kind="yes_no"),
                Question("group_held", "Has a family group conference been held?", kind="yes_no"),
                Question(
                    "agreed",
                    "What was agreed, who does it and by when",
                    kind="long_text",
                    most=8000,
                ),
                Question(
                    "childs_words",
                    "What the child wanted said at the meeting",
                    kind="long_text",
                    hint="The child’s own words",
                    required=False,
                    most=8000,
                    means="pre_proceedings_meeting.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "pre_proceedings": "the open pre-proceedings",
    },
)
PRIVACY = Privacy(restricted=("attended", "agreed", "childs_words"))

TOLD = {
    "held_on": "Pre-proceedings meeting. {agreed}",
    "part": "legal",
}


class PreProceedingsMeeting(Record):
    """Parents hear at one table what must change."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    pre_proceedings = models.ForeignKey(
        "records.PreProceedings",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    held_on = models.DateField(null=True, blank=True)
    attended = models.CharField(max_length=1000, blank=True, default="")
    parents_represented = models.BooleanField(null=True, blank=True)
    group_offered = models.BooleanField(null=True, blank=True)
    group_held = models.BooleanField(null=True, blank=True)
    agreed = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "pre_proceedings", "held_on")
