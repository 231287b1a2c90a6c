"""Whether a looked-after child's immunisations were up to date on a day."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING

TOLD = {"told_on": "Immunisations: {up_to_date?up to date|not up to date}", "part": "health"}


class Immunisation(Record):
    """Asked every year."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    told_on = models.DateField(null=True, blank=True)
    up_to_date = models.BooleanField(null=True, blank=True)

    MATCH_ON = ("person", "told_on")
