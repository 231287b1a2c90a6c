"""The court’s decision to allow more time."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"decided_on": "Care proceedings extended", "part": "legal"}


class ProceedingsExtension(Record):
    """Every eight weeks more are eight weeks of a childhood."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    proceedings = models.ForeignKey(
        "records.Proceedings",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    decided_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "proceedings",
        "decided_on",
    )
