"""A volunteer who befriends a child whom nobody visits."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "wanted_on": "Independent visitor wanted",
    "matched_on": "Independent visitor found",
    "declined_on": "Independent visitor declined",
}


class IndependentVisitor(Record):
    """Somebody who comes because they want to."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    wanted_on = models.DateField(null=True, blank=True)
    matched_on = models.DateField(null=True, blank=True)
    declined_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "wanted_on",
    )
