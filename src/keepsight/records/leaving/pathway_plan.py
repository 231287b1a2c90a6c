"""A pathway plan, made or reviewed."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "In the young person’s words",
            (
                Question("made_on", "When the plan was made or reviewed", kind="date"),
                Question(
                    "own_words",
                    "What I want, and how I want to get there",
                    kind="long_text",
                    hint="Written with the young person, in their own words",
                    most=8_000,
                ),
            ),
        ),
        Section(
            "The plan",
            (
                Question(
                    "home",
                    "Where I will live, and who helps me to keep it",
                    kind="long_text",
                    most=8_000,
                ),
                Question("learning", "What I will learn or work at", kind="long_text", most=8_000),
                Question(
                    "money",
                    "What I will live on, and how I learn to manage it",
                    kind="long_text",
                    most=8_000,
                ),
                Question(
                    "health",
                    "How I stay well, and who looks after that with me",
                    kind="long_text",
                    most=8_000,
                ),
                Question(
                    "people",
                    "Who matters to me, and how we stay in touch",
                    kind="long_text",
                    required=False,
                    most=8_000,
                ),
                Question(
                    "skills",
                    "What I still want to learn to do for myself",
                    kind="long_text",
                    required=False,
                    most=8_000,
                ),
                Question(
                    "contingency",
                    "What happens if it goes wrong: where I go, whom I ring",
                    kind="long_text",
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "ended_on": "the day on which the next version is made",
        "is_review": "a plan that follows another is its review",
        "worker": "whoever writes it",
    },
)
PRIVACY = Privacy(
    restricted=(
        "own_words",
        "home",
        "learning",
        "money",
        "health",
        "people",
        "skills",
        "contingency",
    )
)
OPEN = Open("a pathway plan", begins="made_on", ends=("ended_on",))

TOLD = {"made_on": "Pathway plan made"}


class PathwayPlan(Record):
    """The way out of care, in my own words."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    made_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    is_review = models.BooleanField(null=True, blank=True)
    own_words = models.TextField(blank=True, default="")
    home = models.TextField(blank=True, default="")
    learning = models.TextField(blank=True, default="")
    money = models.TextField(blank=True, default="")
    health = models.TextField(blank=True, default="")
    people = models.TextField(blank=True, default="")
    skills = models.TextField(blank=True, default="")
    contingency = models.TextField(blank=True, default="")
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
        "made_on",
    )
