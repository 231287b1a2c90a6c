"""Somebody asks for what is held about them."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "received_on": "The record was asked for",
    "answered_on": "The request for the record was answered",
    "withdrawn_on": "The request for the record was withdrawn",
}


class AccessRequest(Record):
    """It is my life that is in your file."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    received_on = models.DateField(null=True, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "received_on",
    )
