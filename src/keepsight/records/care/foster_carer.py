"""A household approved to foster; about no child."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING


class FosterCarer(Record):
    """Who cares for the carers?"""

    approved_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("approved_on",)
