"""What is planned for a child not yet born."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "assessment_started_on": "Pre-birth assessment began",
    "conference_held_on": "Pre-birth conference held",
    "discharge_planned_on": "Going home from hospital planned",
    "ended_on": "Pre-birth plan ended",
}


class PreBirthPlan(Record):
    """A plan made in the delivery room is an emergency."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    expected_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    assessment_started_on = models.DateField(null=True, blank=True)
    conference_held_on = models.DateField(null=True, blank=True)
    discharge_planned_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "expected_on")
