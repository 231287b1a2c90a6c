"""One episode of a period of care: one legal status and one placement."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING

TOLD = "It is told by the period of care, the placement and the legal status that it is made of."


class CareEpisode(Record):
    """The unit of the return for looked-after children."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    period = models.ForeignKey(
        "records.PeriodOfCare",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    placement = models.ForeignKey(
        "records.Placement",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    legal_status = models.ForeignKey(
        "records.LegalStatus",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    started_on = models.DateField(null=True, blank=True)
    start_reason_code = models.CharField(max_length=20, blank=True, default="")
    ended_on = models.DateField(null=True, blank=True)
    end_reason_code = models.CharField(max_length=20, blank=True, default="")
    need_code = models.CharField(max_length=20, blank=True, default="")
    legal_status_code = models.CharField(max_length=20, blank=True, default="")
    independent_reviewer_contact_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "started_on")
