"""What was done about one time a child was missing."""

from django.db import models

from keepsight.kernel.form import NOT_ASKED_YET
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = NOT_ASKED_YET
PRIVACY = NOTHING

TOLD = {
    "police_told_on": "Police told that the child was missing",
    "director_told_on": "The director was told that the child was missing",
    "meeting_held_on": "Meeting about the missing child",
    "interview_offered_on": "Return interview offered",
    "interview_held_on": "Return interview held",
    "interview_declined_on": "Return interview declined",
}


class MissingResponse(Record):
    """A child who runs away is running from or to something."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    episode = models.ForeignKey(
        "records.MissingEpisode",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    police_told_on = models.DateField(null=True, blank=True)
    meeting_held_on = models.DateField(null=True, blank=True)
    director_told_on = models.DateField(null=True, blank=True)
    interview_offered_on = models.DateField(null=True, blank=True)
    interview_held_on = models.DateField(null=True, blank=True)
    interview_held_at = models.DateTimeField(null=True, blank=True)
    interview_declined_on = models.DateField(null=True, blank=True)
    is_independent = models.BooleanField(null=True, blank=True)

    MATCH_ON = ("person", "episode")
