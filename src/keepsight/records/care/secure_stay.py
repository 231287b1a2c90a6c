"""A stay in a place kept to restrict liberty."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "started_on": "Placed in secure accommodation",
    "court_ordered_on": "The court ordered secure accommodation",
    "ended_on": "Left secure accommodation",
    "part": "legal",
}


class SecureStay(Record):
    """No child is locked up without a court for more than three days."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    court_ordered_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "started_on",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "secure stays"
