"""A senior manager’s decision to allow more time before proceedings."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"decided_on": "Pre-proceedings extended: {reason_code}", "part": "legal"}


class PreProceedingsExtension(Record):
    """Who allowed the waiting, and why?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    pre_proceedings = models.ForeignKey(
        "records.PreProceedings",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    decided_on = models.DateField(null=True, blank=True)
    reason_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = (
        "person",
        "pre_proceedings",
        "decided_on",
    )
