"""A shorter time between visits, as a conference set it."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "set_on": "Visits were set: {interval_code}",
    "ended_on": "Visits no longer set: {interval_code}",
}


class VisitInterval(Record):
    """A conference that is worried wants to know more often."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    plan = models.ForeignKey(
        "records.ProtectionPlan",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    set_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    interval_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = (
        "person",
        "plan",
        "set_on",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "visit intervals"
