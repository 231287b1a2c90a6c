"""A child of sufficient age, long in a foster home, agrees to be visited less."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "agreed_on": "Fewer visits agreed",
    "withdrawn_on": "Fewer visits no longer agreed",
    "part": "visits",
}


class FewerVisits(Record):
    """A child who feels at home may not want a visitor every six weeks."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    placement = models.ForeignKey(
        "records.Placement",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    agreed_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "placement",
        "agreed_on",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "agreements to fewer visits"
