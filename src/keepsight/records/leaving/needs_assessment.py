"""The assessment of what a young person will need on leaving care."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {"completed_on": "Needs assessed for leaving care"}


class NeedsAssessment(Record):
    """What will this young person need, and who asked them?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    completed_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "completed_on",
    )
