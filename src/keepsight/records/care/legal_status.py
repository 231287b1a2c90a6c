"""The legal status under which a child is looked after."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING
OPEN = Open("a legal status", begins="started_on", ends=("ended_on",))

TOLD = {
    "started_on": "Legal status: {status_code:ssda903:LS}",
    "ended_on": "Legal status ended: {status_code:ssda903:LS}",
    "part": "legal",
}


class LegalStatus(Record):
    """By what right the council holds a child."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    period = models.ForeignKey(
        "records.PeriodOfCare",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    status_code = models.CharField(max_length=20, blank=True, default="")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "started_on", "status_code")

    class Meta(Record.Meta):
        verbose_name_plural = "legal statuses"
