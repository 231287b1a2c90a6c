"""A pathway plan, made or reviewed."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"made_on": "Pathway plan made"}


class PathwayPlan(Record):
    """The way out of care, in my own words."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    made_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "made_on",
    )
