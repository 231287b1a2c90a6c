"""The day a family was given its assessment."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"shared_on": "Assessment shared: {shared_with_code}"}


class AssessmentShared(Record):
    """People have a right to read what is written about them."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    assessment = models.ForeignKey(
        "records.Assessment",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    shared_on = models.DateField(null=True, blank=True)
    shared_with_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = ("person", "assessment")

    class Meta(Record.Meta):
        verbose_name_plural = "assessments shared"
