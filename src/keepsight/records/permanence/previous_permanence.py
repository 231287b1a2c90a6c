"""A permanence order a child had before coming into care again."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING

TOLD = {"ordered_on": "An earlier order of permanence: {kind_code:ssda903:PREV_PERM}"}


class PreviousPermanence(Record):
    """A placement meant to last that did not."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    kind_code = models.CharField(max_length=20, blank=True, default="")
    authority_name = models.CharField(max_length=68, blank=True, default="")
    ordered_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "kind_code")
