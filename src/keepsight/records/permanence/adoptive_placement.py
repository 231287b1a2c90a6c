"""A child placed for adoption."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING

TOLD = {
    "placed_on": "Placed for adoption",
    "ended_on": "Adoptive placement ended: {end_reason_code}",
}


class AdoptivePlacement(Record):
    """From this day with the family that means to keep the child."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    placed_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    end_reason_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = ("person", "placed_on")
