"""A match of a child with adopters: before the panel, and decided."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "panel_on": "Match heard by the adoption panel",
    "decided_on": "Match decided",
    "withdrawn_on": "Match withdrawn",
}


class Match(Record):
    """These two belong together; say so."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    panel_on = models.DateField(null=True, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "panel_on",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "matches"
