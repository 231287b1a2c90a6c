"""Work with a child on their own story, and the letter for later."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "agreed_on": "Life story work agreed",
    "started_on": "Life story work began",
    "celebrated_on": "Celebration of adoption",
    "letter_on": "Later-life letter given",
    "no_longer_on": "Life story work no longer planned",
    "part": "adoption",
}


class LifeStory(Record):
    """Who am I, and why am I here?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    agreed_on = models.DateField(null=True, blank=True)
    started_on = models.DateField(null=True, blank=True)
    no_longer_on = models.DateField(null=True, blank=True)
    celebrated_on = models.DateField(null=True, blank=True)
    letter_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "agreed_on",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "life stories"
