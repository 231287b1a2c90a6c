"""Who agreed to a placement out of the council’s area."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"approved_on": "Placement approved: {by_code}"}


class PlacementApproval(Record):
    """Far from home, somebody senior must have said yes."""

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
    by_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = (
        "person",
        "placement",
        "approved_on",
    )
