"""The temporary approval of a relative or friend as a foster carer."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "approved_on": "Placement with family or friends approved for a time",
    "ended_on": "Temporary approval ended",
}


class TemporaryApproval(Record):
    """Grandma tonight, checked tomorrow."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    placement = models.ForeignKey(
        "records.Placement",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    approved_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "placement",
        "approved_on",
    )
