"""A family’s consent to an early help assessment."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "consented_on": "The family agreed to early help",
    "withdrawn_on": "The family no longer agreed to early help",
}


class EarlyHelpConsent(Record):
    """Help that is agreed to is help that is used."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    consented_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "consented_on")
