"""The final minutes or papers on which an agency decides."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "received_on": "Papers for the adoption decision received",
    "withdrawn_on": "Papers for the adoption decision withdrawn",
}


class DecisionPapers(Record):
    """The file is complete; now somebody must decide."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    received_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "received_on",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "decision papers"
