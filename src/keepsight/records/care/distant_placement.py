"""A placement in an area that does not adjoin the council’s."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "starts_on": "Placed at a distance",
    "director_approved_on": "Distant placement approved by the director",
    "area_consulted_on": "The other area was asked about a placement",
    "called_off_on": "Distant placement called off",
}


class DistantPlacement(Record):
    """Two counties away nobody drops in."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    placement = models.ForeignKey(
        "records.Placement",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    starts_on = models.DateField(null=True, blank=True)
    called_off_on = models.DateField(null=True, blank=True)
    director_approved_on = models.DateField(null=True, blank=True)
    area_consulted_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "placement",
        "starts_on",
    )
