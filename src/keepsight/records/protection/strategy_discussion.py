"""A strategy discussion about a child."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING

TOLD = {"held_on": "Strategy discussion: {started_enquiry?an enquiry began|no enquiry began}"}


class StrategyDiscussion(Record):
    """The clock of the conference starts here."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    episode = models.ForeignKey(
        "records.EpisodeOfNeed",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    held_on = models.DateField(null=True, blank=True)
    started_enquiry = models.BooleanField(null=True, blank=True)

    MATCH_ON = ("person", "held_on")
