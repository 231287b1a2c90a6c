"""The time before care proceedings, when a family is told what must change."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

#: How they end, in the words of the dataset.
ISSUE = "Decision to Issue Care Proceedings"
STEP_DOWN = "Decision to step down"
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "family_key",
                    "Number of the family in court work",
                    required=False,
                    hint="One number for brothers and sisters who are in it together",
                    most=48,
                ),
                Question(
                    "what_must_change",
                    "What must change, by when, and how the family is helped to do it",
                    kind="long_text",
                    most=8000,
                ),
                Question(
                    "childs_words",
                    "What the child says must change",
                    kind="long_text",
                    hint="The child’s own words. Of one who cannot speak yet: what you saw",
                    most=8000,
                    means="pre_proceedings.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "decided_on": "the day of the decision",
        "letter_on": "filled by send_letter_before_proceedings",
        "first_meeting_on": "filled by hold_pre_proceedings_meeting",
        "meetings": "counted: the meetings after the first",
        "outcome_code": "asked when they end, or filled by issue_proceedings",
        "outcome_on": "asked when they end, or filled by issue_proceedings",
        "why_ended": "asked when they end",
        "plans_in_referral": "counted: protection plans since the referral",
        "gateway_outcome_code": "the latest legal gateway meeting",
        "previous_for_child": "counted",
        "previous_proceedings_for_child": "counted",
        "proceedings_letter_on": "filled by issue_proceedings",
        "parents_represented": "filled by hold_pre_proceedings_meeting",
        "parents_represented_at_issue": "filled by issue_proceedings",
        "court_reference": "filled by issue_proceedings",
        "hearings": "counted by record_hearing",
        "at_short_notice": "filled by issue_proceedings",
        "short_notice_reason": "filled by issue_proceedings",
        "initial_plan_approved": "only a file brings it",
        "initial_plan": "filled by issue_proceedings",
        "final_plan_approved": "filled by end_proceedings",
        "final_plan": "filled by end_proceedings",
        "group_meeting_offered": "filled by hold_pre_proceedings_meeting",
        "group_meeting_held": "filled by hold_pre_proceedings_meeting",
        "applied_to_court_on": "filled by issue_proceedings",
        "conference_letter_on": "only a file brings it",
    },
)
PRIVACY = Privacy(restricted=("court_reference", "what_must_change", "childs_words", "why_ended"))
OPEN = Open("a time of pre-proceedings", begins="decided_on", ends=("outcome_on",))

TOLD = {
    "decided_on": "Pre-proceedings decided",
    "letter_on": "Pre-proceedings letter sent",
    "first_meeting_on": "First pre-proceedings meeting",
    "applied_to_court_on": "Application to court",
    "outcome_on": "Pre-proceedings ended: {outcome_code}",
    "part": "legal",
}


class PreProceedings(Record):
    """A letter that is clear, and a clock that ends."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    family_key = models.CharField(max_length=48, blank=True, default="")
    decided_on = models.DateField(null=True, blank=True)
    letter_on = models.DateField(null=True, blank=True)
    first_meeting_on = models.DateField(null=True, blank=True)
    meetings = models.IntegerField(null=True, blank=True)
    outcome_code = models.CharField(max_length=100, blank=True, default="")
    outcome_on = models.DateField(null=True, blank=True)
    plans_in_referral = models.IntegerField(null=True, blank=True)
    gateway_outcome_code = models.CharField(max_length=100, blank=True, default="")
    previous_for_child = models.IntegerField(null=True, blank=True)
    previous_proceedings_for_child = models.IntegerField(null=True, blank=True)
    proceedings_letter_on = models.DateField(null=True, blank=True)
    parents_represented = models.BooleanField(null=True, blank=True)
    parents_represented_at_issue = models.BooleanField(null=True, blank=True)
    court_reference = models.CharField(max_length=48, blank=True, default="")
    hearings = models.IntegerField(null=True, blank=True)
    at_short_notice = models.BooleanField(null=True, blank=True)
    short_notice_reason = models.CharField(max_length=100, blank=True, default="")
    initial_plan_approved = models.BooleanField(null=True, blank=True)
    initial_plan = models.CharField(max_length=100, blank=True, default="")
    final_plan_approved = models.BooleanField(null=True, blank=True)
    final_plan = models.CharField(max_length=100, blank=True, default="")
    group_meeting_offered = models.BooleanField(null=True, blank=True)
    group_meeting_held = models.BooleanField(null=True, blank=True)
    applied_to_court_on = models.DateField(null=True, blank=True)
    conference_letter_on = models.DateField(null=True, blank=True)
    what_must_change = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    why_ended = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "decided_on", "family_key")

    class Meta(Record.Meta):
        verbose_name_plural = "pre-proceedings"
