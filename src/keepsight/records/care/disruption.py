"""A placement that ended unplanned, and the meeting about it."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "ended_on": "Placement broke down",
    "meeting_on": "Disruption meeting held",
    "not_needed_on": "No disruption meeting needed",
}


class Disruption(Record):
    """Why did it break, and what does this child need now?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    placement = models.ForeignKey(
        "records.Placement",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    ended_on = models.DateField(null=True, blank=True)
    meeting_on = models.DateField(null=True, blank=True)
    not_needed_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "ended_on",
    )
