"""A review of the support for special guardians."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"reviewed_on": "Special guardianship support reviewed"}


class GuardianshipSupportReview(Record):
    """Is it still enough?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    support = models.ForeignKey(
        "records.GuardianshipSupport",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    reviewed_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "support",
        "reviewed_on",
    )
