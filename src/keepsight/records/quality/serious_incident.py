"""A child dies or is seriously harmed, and abuse or neglect is known or suspected."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "known_on": "A serious incident became known",
    "notified_on": "Serious incident notified",
    "rapid_review_on": "Rapid review of a serious incident",
    "not_notifiable_on": "The incident was found not to be notifiable",
}


class SeriousIncident(Record):
    """When the worst happens, the country learns of it."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    known_on = models.DateField(null=True, blank=True)
    notified_on = models.DateField(null=True, blank=True)
    rapid_review_on = models.DateField(null=True, blank=True)
    not_notifiable_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "known_on",
    )
