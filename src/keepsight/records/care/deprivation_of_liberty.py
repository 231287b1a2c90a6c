"""An order that deprives a looked-after child of liberty."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING

TOLD = {
    "started_on": "Deprived of liberty by order",
    "ended_on": "No longer deprived of liberty",
    "part": "legal",
}


class DeprivationOfLiberty(Record):
    """Only a court may, and only for as long as it says."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "started_on")

    class Meta(Record.Meta):
        verbose_name_plural = "deprivations of liberty"
