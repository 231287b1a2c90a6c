"""A record that only some may open, and why."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING


class Restriction(Record):
    """A lock keeps people safe, and can keep help away."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    restricted_on = models.DateField(null=True, blank=True)
    lifted_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "restricted_on",
    )
