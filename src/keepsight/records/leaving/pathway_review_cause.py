"""A move, or a wish, that asks for the pathway plan to be reviewed."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "happened_on": "Cause for a pathway review: {kind_code}",
    "reviewed_on": "Pathway plan reviewed",
    "withdrawn_on": "Pathway review no longer wanted",
}


class PathwayReviewCause(Record):
    """When life changes, so does the plan."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    kind_code = models.CharField(max_length=20, blank=True, default="")
    happened_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    reviewed_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "kind_code",
        "happened_on",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "causes of a pathway review"
