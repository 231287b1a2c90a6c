"""A visit to a privately fostered child."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "visited_on": "Visit to the private foster home: {seen_alone?seen alone|not seen alone}",
    "part": "visits",
}


class PrivateFosteringVisit(Record):
    """The child must be asked, alone."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    arrangement = models.ForeignKey(
        "records.PrivateFostering",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    visited_on = models.DateField(null=True, blank=True)
    seen_alone = models.BooleanField(null=True, blank=True)

    MATCH_ON = ("person", "arrangement", "visited_on")
