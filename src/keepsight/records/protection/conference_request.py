"""A decision to convene a conference, and the request to those who arrange it."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "requested_on": "Child protection conference asked for",
    "withdrawn_on": "Request for a conference withdrawn",
}


class ConferenceRequest(Record):
    """A conference that nobody was asked to arrange is not held in time."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    enquiry = models.ForeignKey(
        "records.Section47Enquiry",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    decided_on = models.DateField(null=True, blank=True)
    requested_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "decided_on")
