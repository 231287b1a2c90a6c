"""A notice of concern about a provider, or a child or carer who asks for a visit."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "asked_on": "A visit was asked for: {kind_code}",
    "withdrawn_on": "A visit was no longer asked for",
    "part": "visits",
}


class VisitAskedFor(Record):
    """When a child asks for us, we come."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    kind_code = models.CharField(max_length=20, blank=True, default="")
    asked_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "asked_on",
        "kind_code",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "visits asked for"
