"""The yearly review of a foster carer’s approval."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING


class CarerReview(Record):
    """Once a year somebody asks whether this home is still right."""

    carer = models.ForeignKey(
        "records.FosterCarer",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    held_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "carer",
        "held_on",
    )
