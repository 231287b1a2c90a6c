"""The one extension of a temporary approval."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"decided_on": "Temporary approval extended"}


class TemporaryApprovalExtension(Record):
    """Eight weeks more, once."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    approval = models.ForeignKey(
        "records.TemporaryApproval",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    decided_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "approval",
        "decided_on",
    )
