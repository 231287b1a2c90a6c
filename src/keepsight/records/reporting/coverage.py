"""Which facts a source holds: the table, the period, of which children and how far."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING


class Coverage(Record):
    """Nothing is called late or unallocated out of a blank."""

    table_code = models.CharField(max_length=100, blank=True, default="")
    whom_code = models.CharField(max_length=20, blank=True, default="")
    from_on = models.DateField(null=True, blank=True)
    until_on = models.DateField(null=True, blank=True)
    is_whole = models.BooleanField(default=True)

    MATCH_ON = ("table_code", "whom_code", "from_on")

    class Meta(Record.Meta):
        verbose_name_plural = "coverage"
