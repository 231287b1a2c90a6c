"""How two people are related, seen from the first."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING

TOLD = "Who is family, and since when, stands on the summary."


class Relationship(Record):
    """Family, and who holds parental responsibility."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    relation_code = models.CharField(max_length=20, blank=True, default="")
    has_parental_responsibility = models.BooleanField(null=True, blank=True)
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "other", "relation_code")
