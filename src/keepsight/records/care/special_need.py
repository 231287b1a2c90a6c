"""One special educational need on an active plan, with its rank."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING

TOLD = "It is told with the education, health and care plan."


class SpecialNeed(Record):
    """Primary need first."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    review = models.ForeignKey(
        "records.EhcReview",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    need_code = models.CharField(max_length=100, blank=True, default="")
    rank = models.IntegerField(null=True, blank=True)

    MATCH_ON = ("review", "need_code")
