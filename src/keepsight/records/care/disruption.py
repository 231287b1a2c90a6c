"""A placement that ended unplanned, and the meeting about it."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    not_asked={
        "person": "the child on whose page it is written",
        "placement": "the placement that broke down",
        "ended_on": "the day of the move that was not planned",
        "meeting_on": "filled by hold_disruption_meeting",
        "learned": "filled by hold_disruption_meeting",
        "childs_words": "filled by hold_disruption_meeting",
        "not_needed_on": "filled by waive_disruption_meeting",
        "why_not_needed": "filled by waive_disruption_meeting",
    },
)
PRIVACY = Privacy(restricted=("learned", "childs_words", "why_not_needed"))
OPEN = Open("an unplanned ending", begins="ended_on", ends=("meeting_on", "not_needed_on"))

TOLD = {
    "ended_on": "Placement broke down",
    "meeting_on": "Disruption meeting held",
    "not_needed_on": "No disruption meeting needed",
}


class Disruption(Record):
    """Why did it break, and what does this child need now?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    placement = models.ForeignKey(
        "records.Placement",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    ended_on = models.DateField(null=True, blank=True)
    meeting_on = models.DateField(null=True, blank=True)
    not_needed_on = models.DateField(null=True, blank=True)
    learned = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    why_not_needed = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "ended_on",
    )
