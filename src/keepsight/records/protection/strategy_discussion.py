"""A strategy discussion about a child."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    not_asked={
        "person": "the child of its minutes",
        "episode": "the one that is open",
        "held_on": "asked once, for its minutes, by hold_strategy_discussion",
        "started_enquiry": "follows from what was decided there",
    },
)
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
