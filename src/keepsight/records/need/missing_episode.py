"""A time a child was missing, or away without authorisation."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

KINDS = (
    ("M", "Missing: nobody knows where the child is"),
    ("A", "Away without leave: where the child is, is known"),
)
RISKS = (
    ("high", "High: serious harm is likely tonight"),
    ("medium", "Medium: harm is likely"),
    ("low", "Low: harm is possible"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("started_on", "When the child went missing", kind="date"),
                Question("kind_code", "What it is", kind="choice", choices=KINDS),
                Question("risk_code", "How great the risk is", kind="choice", choices=RISKS),
                Question(
                    "reported_by", "Who reported it", hint="Name, and how they can be reached"
                ),
                Question(
                    "last_seen",
                    "Where, when and by whom the child was last seen",
                    kind="long_text",
                    hint="What they wore and had with them, who they may be with, what they take medicine for",
                    most=8000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "it is written on the child's page",
        "ended_on": "asked by child_came_back",
        "found_words": "asked by child_came_back",
        "childs_words": "asked by child_came_back",
        "interview_offered_code": "yes or no, by child_came_back, hold_return_interview and decline_return_interview",
        "interview_accepted_code": "yes or no, by hold_return_interview and decline_return_interview",
        "worker": "whoever writes it",
    },
)
PRIVACY = Privacy(restricted=("reported_by", "last_seen", "found_words", "childs_words"))
OPEN = Open("a time missing", begins="started_on", ends=("ended_on",))

TOLD = {
    "started_on": "Missing: {kind_code:ssda903:MISSING}",
    "ended_on": "Came back from being missing",
    "part": "care",
}


class MissingEpisode(Record):
    """After a return someone independent must listen."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    kind_code = models.CharField(max_length=20, blank=True, default="")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    interview_offered_code = models.CharField(max_length=20, blank=True, default="")
    interview_accepted_code = models.CharField(max_length=20, blank=True, default="")
    risk_code = models.CharField(max_length=20, blank=True, default="")
    reported_by = models.CharField(max_length=200, blank=True, default="")
    last_seen = models.TextField(blank=True, default="")
    found_words = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "started_on")
