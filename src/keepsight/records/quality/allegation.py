"""An allegation against somebody who works with children; about an adult, not a child."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    not_asked={
        "*": "about an adult and no child, kept apart from children’s records: no step on a child’s page asks"
    },
)
PRIVACY = NOTHING


class Allegation(Record):
    """Who looks after children must be beyond doubt."""

    known_on = models.DateField(null=True, blank=True)
    told_on = models.DateField(null=True, blank=True)
    discussed_on = models.DateField(null=True, blank=True)
    meeting_on = models.DateField(null=True, blank=True)
    not_needed_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    outcome_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = (
        "known_on",
        "told_on",
    )
