"""A meeting with lawyers on whether to go to court."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "requested_on": "Legal gateway meeting asked for",
    "held_on": "Legal gateway meeting held: {outcome_code}",
    "withdrawn_on": "Legal gateway meeting no longer wanted",
    "part": "legal",
}


class LegalGateway(Record):
    """Whether to go to court is decided with a lawyer, and not in a corridor."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    requested_on = models.DateField(null=True, blank=True)
    is_urgent = models.BooleanField(null=True, blank=True)
    held_on = models.DateField(null=True, blank=True)
    outcome_code = models.CharField(max_length=20, blank=True, default="")
    withdrawn_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "requested_on",
    )
