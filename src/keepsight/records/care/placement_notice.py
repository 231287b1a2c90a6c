"""Notices of a placement."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"all_told_on": "Everybody told of the placement"}


class PlacementNotice(Record):
    """A doctor and a school that do not know of a child cannot help it."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    placement = models.ForeignKey(
        "records.Placement",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    all_told_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "placement",
    )
