"""The time before care proceedings, when a family is told what must change."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = Privacy(restricted=("court_reference",))

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

    MATCH_ON = ("person", "decided_on", "family_key")

    class Meta(Record.Meta):
        verbose_name_plural = "pre-proceedings"
