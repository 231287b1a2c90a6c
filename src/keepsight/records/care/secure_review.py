"""A review of whether a child must still be kept securely."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"held_on": "Secure placement reviewed", "part": "legal"}


class SecureReview(Record):
    """Three people, one from outside, ask whether the door must stay locked."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    stay = models.ForeignKey(
        "records.SecureStay",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    held_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "stay",
        "held_on",
    )
