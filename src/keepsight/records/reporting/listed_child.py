"""A child whom a list names, for a table the list covers only for the children on it."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING

TOLD = "That a file listed the child is no event of the child’s life."


class ListedChild(Record):
    """A blank beside a listed child is a finding; a child who is not listed cannot be told."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    table_code = models.CharField(max_length=100, blank=True, default="")
    listed_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "table_code", "listed_on")

    class Meta(Record.Meta):
        verbose_name_plural = "listed children"
