"""A review finds that adoption is the plan."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"identified_on": "Adoption became the plan", "dropped_on": "Adoption no longer the plan"}


class AdoptionPlan(Record):
    """Every month of waiting counts in a small child’s life."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    identified_on = models.DateField(null=True, blank=True)
    dropped_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "identified_on",
    )
