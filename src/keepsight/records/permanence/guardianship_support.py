"""The support agreed with special guardians."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "agreed_on": "Special guardianship support agreed",
    "ended_on": "Special guardianship support ended",
}


class GuardianshipSupport(Record):
    """A grandmother who takes a child for good is not left alone."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    agreed_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "agreed_on",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "guardianship support plans"
