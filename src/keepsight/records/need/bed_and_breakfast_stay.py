"""A night or more of a young person under 18 in bed and breakfast, a hotel or a hostel."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"started_on": "Placed in bed and breakfast", "ended_on": "Left bed and breakfast"}


class BedAndBreakfastStay(Record):
    """A child among strangers is not safe."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "started_on")
