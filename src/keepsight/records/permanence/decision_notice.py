"""When the parents were told of the decision, and when in writing."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "told_on": "Parents told of the adoption decision",
    "written_on": "Adoption decision confirmed in writing",
}


class DecisionNotice(Record):
    """Parents hear it from us, and soon."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(
        "records.AdoptionDecision",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    told_on = models.DateField(null=True, blank=True)
    written_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "decision",
    )
