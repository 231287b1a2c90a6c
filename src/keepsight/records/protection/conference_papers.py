"""The decisions and the minutes of a conference, and when they were sent."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "decisions_sent_on": "Conference decisions sent",
    "minutes_sent_on": "Conference minutes sent",
}


class ConferencePapers(Record):
    """A plan that nobody received is nobody’s plan."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    conference = models.ForeignKey(
        "records.Conference",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    decisions_sent_on = models.DateField(null=True, blank=True)
    minutes_sent_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "conference")

    class Meta(Record.Meta):
        verbose_name_plural = "conference papers"
