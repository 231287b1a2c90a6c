"""One episode of a period of care: one legal status and one placement."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    not_asked={
        "person": "the child on whose page it is written",
        "period": "the open period of care",
        "placement": "the placement it is of",
        "legal_status": "the legal status it is of",
        "started_on": "the day on which care began, or its placement or legal status changed",
        "start_reason_code": "what changed on that day",
        "ended_on": "the day of the next change, or of the end of care",
        "end_reason_code": "X1, or why care ended",
        "need_code": "the need of the period of care",
        "legal_status_code": "the code of its legal status",
        "independent_reviewer_contact_on": "the day of the latest review",
    },
)
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
