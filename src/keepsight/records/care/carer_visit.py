"""A supervising social worker’s visit to a foster carer."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING


class CarerVisit(Record):
    """Who cares for the carers?"""

    carer = models.ForeignKey(
        "records.FosterCarer",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    visited_on = models.DateField(null=True, blank=True)
    was_unannounced = models.BooleanField(null=True, blank=True)

    MATCH_ON = (
        "carer",
        "visited_on",
    )
