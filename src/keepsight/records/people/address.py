"""Where a person lives or has lived."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = Privacy(
    identifies=(
        "lines",
        "postcode",
    ),
    restricted=(
        "lines",
        "postcode",
    ),
)

TOLD = {
    "started_on": "Came to live at another address",
    "ended_on": "Left an address",
    "part": "address",
}


class Address(Record):
    """The next visit goes to the right door, and some doors must never be told."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    lines = models.CharField(max_length=400, blank=True, default="")
    postcode = models.CharField(max_length=10, blank=True, default="")
    kind_code = models.CharField(max_length=20, blank=True, default="")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    is_kept_back = models.BooleanField(default=False)

    MATCH_ON = ("person", "postcode", "started_on")
