"""A conviction of a looked-after child."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = Privacy(restricted=("offence",))

TOLD = {"convicted_on": "Convicted by a court", "part": "legal"}


class Conviction(Record):
    """Asked every year, and read with care."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    convicted_on = models.DateField(null=True, blank=True)
    offence = models.CharField(max_length=1000, blank=True, default="")

    MATCH_ON = ("person", "convicted_on")
