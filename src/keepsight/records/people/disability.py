"""A disability of a person, by the census code."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = Privacy(restricted=("disability_code",))

TOLD = "It has no day of its own; the child’s summary shows it."


class Disability(Record):
    """A disabled child is a child in need by law."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    disability_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = ("person", "disability_code")
