"""A young person of 16 or 17 who came as homeless, and what was done."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "presented_on": "Came as homeless",
    "responded_on": "Answered as homeless",
    "assessed_on": "Assessed as homeless",
    "closed_on": "No longer homeless",
}


class HomelessYoungPerson(Record):
    """A homeless child is a child in need of a home, not a housing case."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    presented_on = models.DateField(null=True, blank=True)
    responded_on = models.DateField(null=True, blank=True)
    assessed_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "presented_on")

    class Meta(Record.Meta):
        verbose_name_plural = "homeless young people"
