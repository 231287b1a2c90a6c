"""A look, half-way, at whether things have changed."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"reviewed_on": "Pre-proceedings reviewed", "part": "legal"}


class PreProceedingsReview(Record):
    """Has what had to change begun to change?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    pre_proceedings = models.ForeignKey(
        "records.PreProceedings",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    reviewed_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "pre_proceedings",
        "reviewed_on",
    )
