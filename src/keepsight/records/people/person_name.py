"""A name a person bears or has borne."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = Privacy(
    identifies=(
        "given_name",
        "family_name",
    )
)

TOLD = "The names that a child bore stand on the summary with their days."


class PersonName(Record):
    """Former names still find the child."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    given_name = models.CharField(max_length=100, blank=True, default="")
    family_name = models.CharField(max_length=100, blank=True, default="")
    kind_code = models.CharField(max_length=20, blank=True, default="current")
    from_on = models.DateField(null=True, blank=True)
    until_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "given_name", "family_name")
