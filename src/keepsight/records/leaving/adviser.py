"""Who advises a young person on the way out of care."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "appointed_on": "Personal adviser appointed: {worker}",
    "ended_on": "Personal adviser ended",
}


class Adviser(Record):
    """One adult who stays."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    appointed_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = (
        "person",
        "appointed_on",
    )
