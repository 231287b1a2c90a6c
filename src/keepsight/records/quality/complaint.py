"""A complaint under the statutory procedure, through its three stages."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

BY = (
    ("child", "The child or young person"),
    ("parent", "A parent"),
    ("carer", "A carer"),
    ("other", "Somebody else, for the child"),
)
UPHELD = (
    ("upheld", "Yes: the complaint is right"),
    ("partly", "In part"),
    ("not_upheld", "No: it is not"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "received_on", "When the complaint came in", kind="date", may_follow_death=True
                ),
                Question("by_code", "Who complains", kind="choice", choices=BY),
                Question(
                    "own_words",
                    "What they complain of, in their own words",
                    kind="long_text",
                    most=8_000,
                ),
                Question(
                    "wanted",
                    "What they want to happen",
                    kind="long_text",
                    required=False,
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "stage_one_answered_on": "asked by answer_complaint",
        "stage_one_code": "asked by answer_complaint",
        "stage_one_answer": "asked by answer_complaint",
        "stage_two_asked_on": "asked by ask_for_stage_two",
        "stage_two_why": "asked by ask_for_stage_two",
        "stage_two_answered_on": "asked by answer_stage_two",
        "stage_two_code": "asked by answer_stage_two",
        "stage_two_answer": "asked by answer_stage_two",
        "panel_asked_on": "asked by ask_for_panel",
        "panel_held_on": "asked by hold_panel",
        "findings_on": "asked by give_panel_findings",
        "findings": "asked by give_panel_findings",
        "responded_on": "asked by respond_to_panel",
        "response": "asked by respond_to_panel",
        "closed_on": "asked by close_complaint",
        "learnt": "asked by close_complaint",
        "withdrawn_on": "asked by withdraw_complaint",
        "worker": "whoever writes it down",
    },
)
PRIVACY = Privacy(
    restricted=(
        "own_words",
        "wanted",
        "stage_one_answer",
        "stage_two_why",
        "stage_two_answer",
        "findings",
        "response",
        "learnt",
    )
)
OPEN = Open(
    "a complaint",
    begins="received_on",
    ends=(
        "closed_on",
        "withdrawn_on",
    ),
)

TOLD = {
    "received_on": "Complaint received",
    "stage_one_answered_on": "Complaint answered, stage one",
    "stage_two_asked_on": "Complaint taken to stage two",
    "stage_two_answered_on": "Complaint answered, stage two",
    "panel_asked_on": "Complaint taken to a panel",
    "panel_held_on": "Complaint heard by a panel",
    "findings_on": "Findings of the complaint panel",
    "responded_on": "Answer to the panel’s findings",
    "closed_on": "Complaint settled",
    "withdrawn_on": "Complaint withdrawn",
}


class Complaint(Record):
    """A child who complains has already tried everything else."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    received_on = models.DateField(null=True, blank=True)
    by_code = models.CharField(max_length=20, blank=True, default="")
    own_words = models.TextField(blank=True, default="")
    wanted = models.TextField(blank=True, default="")
    stage_one_answered_on = models.DateField(null=True, blank=True)
    stage_one_code = models.CharField(max_length=20, blank=True, default="")
    stage_one_answer = models.TextField(blank=True, default="")
    stage_two_asked_on = models.DateField(null=True, blank=True)
    stage_two_why = models.TextField(blank=True, default="")
    stage_two_answered_on = models.DateField(null=True, blank=True)
    stage_two_code = models.CharField(max_length=20, blank=True, default="")
    stage_two_answer = models.TextField(blank=True, default="")
    panel_asked_on = models.DateField(null=True, blank=True)
    panel_held_on = models.DateField(null=True, blank=True)
    findings_on = models.DateField(null=True, blank=True)
    findings = models.TextField(blank=True, default="")
    responded_on = models.DateField(null=True, blank=True)
    response = models.TextField(blank=True, default="")
    closed_on = models.DateField(null=True, blank=True)
    learnt = models.TextField(blank=True, default="")
    withdrawn_on = models.DateField(null=True, blank=True)
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = (
        "person",
        "received_on",
    )
