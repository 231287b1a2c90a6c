"""The decision to end a placement, and the review before it."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "ends_on": "Placement due to end",
    "reviewed_on": "End of the placement reviewed",
    "called_off_on": "End of the placement called off",
}


class PlacementEnding(Record):
    """A child is not moved by telephone."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    placement = models.ForeignKey(
        "records.Placement",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    ends_on = models.DateField(null=True, blank=True)
    is_emergency = models.BooleanField(null=True, blank=True)
    called_off_on = models.DateField(null=True, blank=True)
    reviewed_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "placement",
        "ends_on",
    )
