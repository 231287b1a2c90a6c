"""The time from becoming looked after to ceasing to be."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING
OPEN = Open("a period of care", begins="started_on", ends=("ended_on",))

TOLD = {
    "started_on": "Became looked after: {need_code:ssda903:CIN}",
    "ended_on": "Stopped being looked after: {end_reason_code:ssda903:REC}",
}


class PeriodOfCare(Record):
    """Reviews, visits and leaving care are counted from it."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    end_reason_code = models.CharField(max_length=20, blank=True, default="")
    need_code = models.CharField(max_length=20, blank=True, default="")
    is_repeat = models.BooleanField(null=True, blank=True)

    MATCH_ON = ("person", "started_on")

    class Meta(Record.Meta):
        verbose_name_plural = "periods of care"
