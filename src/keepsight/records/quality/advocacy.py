"""An offer of somebody independent who helps a child to say what they want."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

ACCEPTED, REFUSED = "accepted", "refused"
ANSWERS = ((ACCEPTED, "Yes"), (REFUSED, "No"))
OCCASIONS = (
    ("conference", "A child protection conference"),
    ("review", "A review of a looked-after child"),
    ("complaint", "A complaint"),
    ("homeless", "Being homeless at 16 or 17"),
    ("leaving", "The pathway plan"),
    ("other", "Something else"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("offered_on", "When an advocate was offered", kind="date"),
                Question("occasion_code", "What for", kind="choice", choices=OCCASIONS),
                Question("answer_code", "What the child answered", kind="choice", choices=ANSWERS),
                Question(
                    "own_words",
                    "What the child says to having an advocate",
                    kind="long_text",
                    hint="In their own words: what they want said, or why they want nobody",
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "refused_on": "the day of the offer, where the answer is no",
        "advocate": "asked by start_advocacy",
        "started_on": "asked by start_advocacy",
        "issue": "asked by start_advocacy",
        "ended_on": "asked by end_advocacy",
        "what_came": "asked by end_advocacy",
        "worker": "whoever offers it",
    },
)
PRIVACY = Privacy(
    restricted=(
        "own_words",
        "advocate",
        "issue",
        "what_came",
    )
)
OPEN = Open(
    "an advocate who was asked for",
    begins="offered_on",
    ends=(
        "refused_on",
        "ended_on",
    ),
)

TOLD = {
    "offered_on": "Advocate offered: {answer_code}. {own_words}",
    "refused_on": "Advocate refused",
    "started_on": "Advocate began",
    "ended_on": "Advocate ended",
    "part": "family",
}


class Advocacy(Record):
    """A child who has somebody beside them says more, and is heard."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    offered_on = models.DateField(null=True, blank=True)
    occasion_code = models.CharField(max_length=20, blank=True, default="")
    answer_code = models.CharField(max_length=20, blank=True, default="")
    own_words = models.TextField(blank=True, default="")
    refused_on = models.DateField(null=True, blank=True)
    advocate = models.CharField(max_length=200, blank=True, default="")
    started_on = models.DateField(null=True, blank=True)
    issue = models.TextField(blank=True, default="")
    ended_on = models.DateField(null=True, blank=True)
    what_came = models.TextField(blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = (
        "person",
        "offered_on",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "offers of advocacy"
