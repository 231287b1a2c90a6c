"""An approval of adopters, in its two stages; about no child."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    not_asked={
        "*": "about adopters and no child: kept by the adoption agency, and no page of a child asks for it"
    },
)
PRIVACY = NOTHING


class Adopter(Record):
    """A family that waits too long goes elsewhere."""

    registered_on = models.DateField(null=True, blank=True)
    stage_one_ended_on = models.DateField(null=True, blank=True)
    stage_two_on = models.DateField(null=True, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("registered_on",)
