"""The court’s one extension of an emergency protection order."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"decided_on": "Emergency protection extended", "part": "legal"}


class EmergencyExtension(Record):
    """Once, and for seven days at the most."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    legal_status = models.ForeignKey(
        "records.LegalStatus",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    decided_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "legal_status",
        "decided_on",
    )
