"""More time for a complex request, told to whoever asked."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"decided_on": "More time taken to answer a request for the record"}


class AccessExtension(Record):
    """Two months more, and the person is told why."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    request = models.ForeignKey(
        "records.AccessRequest",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    decided_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "request",
        "decided_on",
    )
