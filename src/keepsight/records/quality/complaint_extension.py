"""More time for a complex complaint, decided and explained."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"decided_on": "More time taken to answer a complaint: {stage_code}"}


class ComplaintExtension(Record):
    """More time is asked for, not taken."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    complaint = models.ForeignKey(
        "records.Complaint",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    stage_code = models.CharField(max_length=20, blank=True, default="")
    decided_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "complaint",
        "stage_code",
        "decided_on",
    )
