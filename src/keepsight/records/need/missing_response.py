"""What was done about one time a child was missing."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("interview_held_on", "When the return interview was held", kind="date"),
                Question(
                    "interviewer", "Who listened to the child", hint="Name, and for whom they work"
                ),
                Question(
                    "is_independent",
                    "Do they work elsewhere than where the child lives or is looked after?",
                    kind="yes_no",
                ),
                Question(
                    "childs_words",
                    "What the child said: what they ran from, and what to",
                    kind="long_text",
                    hint="In their own words",
                    most=8000,
                ),
                Question(
                    "learned",
                    "What was learned, and what is to change",
                    kind="long_text",
                    hint="People, places and times that others must know",
                    most=8000,
                ),
                Question(
                    "exploitation_seen",
                    "Is there a sign that somebody exploits the child?",
                    kind="yes_no",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "it is written on the child's page",
        "episode": "the time missing that it answers",
        "began_on": "its first day",
        "police_told_on": "asked by report_missing and tell_police",
        "police_reference": "asked by report_missing and tell_police",
        "meeting_held_on": "asked by hold_missing_meeting",
        "meeting_words": "asked by hold_missing_meeting",
        "director_told_on": "asked by tell_director_of_missing",
        "interview_offered_on": "the day of the return, where child_came_back says that it was offered",
        "interview_held_at": "the moment, where it is written down on the day",
        "interview_declined_on": "asked by decline_return_interview",
        "why_declined": "asked by decline_return_interview",
        "worker": "whoever writes it",
    },
)
PRIVACY = Privacy(
    restricted=("interviewer", "childs_words", "learned", "meeting_words", "why_declined")
)
OPEN = Open(
    "a response to a time missing",
    begins="began_on",
    ends=("interview_held_on", "interview_declined_on"),
)

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
    began_on = models.DateField(null=True, blank=True)
    police_reference = models.CharField(max_length=200, blank=True, default="")
    meeting_words = models.TextField(blank=True, default="")
    interviewer = models.CharField(max_length=200, blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    learned = models.TextField(blank=True, default="")
    exploitation_seen = models.BooleanField(null=True, blank=True)
    why_declined = models.TextField(blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "episode")
