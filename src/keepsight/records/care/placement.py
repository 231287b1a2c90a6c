"""Where a looked-after child is placed."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = Privacy(
    identifies=(
        "postcode",
        "home_postcode",
    ),
    restricted=(
        "postcode",
        "urn",
        "home_postcode",
    ),
)
OPEN = Open("a placement", begins="started_on", ends=("ended_on",))

TOLD = {
    "started_on": "Placed: {type_code:ssda903:PLACE}",
    "ended_on": "Placement ended: {change_reason_code:ssda903:REASON_PLACE_CHANGE}",
}


class Placement(Record):
    """Visits restart with every placement."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    period = models.ForeignKey(
        "records.PeriodOfCare",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    type_code = models.CharField(max_length=20, blank=True, default="")
    provider_code = models.CharField(max_length=20, blank=True, default="")
    change_reason_code = models.CharField(max_length=20, blank=True, default="")
    urn = models.CharField(max_length=12, blank=True, default="")
    postcode = models.CharField(max_length=10, blank=True, default="")
    home_postcode = models.CharField(max_length=10, blank=True, default="")
    distance = models.DecimalField(max_digits=9, decimal_places=4, null=True, blank=True)
    authority_name = models.CharField(max_length=100, blank=True, default="")
    location_code = models.CharField(max_length=20, blank=True, default="")
    intended_to_18 = models.BooleanField(null=True, blank=True)

    MATCH_ON = ("person", "started_on")
