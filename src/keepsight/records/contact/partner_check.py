"""A gathering of what partners know, rated by how soon it is needed."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "rated_on": "Partner check rated: {rating_code}",
    "closed_on": "Partner check finished",
    "stopped_on": "Partner check stopped",
}


class PartnerCheck(Record):
    """The police, the school and the nurse each know a part."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    contact = models.ForeignKey(
        "records.Contact",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    rated_on = models.DateField(null=True, blank=True)
    rated_at = models.DateTimeField(null=True, blank=True)
    rating_code = models.CharField(max_length=20, blank=True, default="")
    closed_on = models.DateField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    stopped_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "contact", "rated_on")
