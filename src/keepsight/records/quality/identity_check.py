"""Time spent waiting for proof of who asks."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"asked_on": "Proof of identity asked for", "proved_on": "Identity proved"}


class IdentityCheck(Record):
    """Are you who you say you are?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    request = models.ForeignKey(
        "records.AccessRequest",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    asked_on = models.DateField(null=True, blank=True)
    proved_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "request",
        "asked_on",
    )
