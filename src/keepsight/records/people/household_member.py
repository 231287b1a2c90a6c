"""Who lives in which household, and since when."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the page is of one child",
        "household": "the household of the child, or a new one for both",
        "started_on": "asked by change_household as the day of moving in",
        "ended_on": "asked by change_household as the day of moving out",
    },
)
PRIVACY = Privacy(identifies=("household",))

TOLD = {
    "started_on": "Came to live in a household",
    "ended_on": "Left a household",
    "part": "address",
}


class HouseholdMember(Record):
    """Siblings are seen together and imported together."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    household = models.CharField(max_length=100, blank=True, default="")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "household")

    class Meta(Record.Meta):
        indexes = (models.Index(fields=("household",), name="household_members"),)
