"""The assessment of what a young person will need on leaving care."""

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
                Question("completed_on", "When the assessment of needs was finished", kind="date"),
                Question(
                    "own_words",
                    "What the young person hopes for, and worries about",
                    kind="long_text",
                    hint="In their own words",
                    most=8_000,
                ),
                Question(
                    "others_views",
                    "What parents, carers, school and health say",
                    kind="long_text",
                    required=False,
                    most=8_000,
                ),
            ),
        ),
        Section(
            "What the young person will need",
            (
                Question("home", "Somewhere to live: what is needed", kind="long_text", most=8_000),
                Question(
                    "learning",
                    "Education, training and work: what is needed",
                    kind="long_text",
                    most=8_000,
                ),
                Question("money", "Money: what is needed", kind="long_text", most=8_000),
                Question(
                    "health",
                    "Health, and how they feel: what is needed",
                    kind="long_text",
                    most=8_000,
                ),
                Question(
                    "people",
                    "Family, friends and others: what is needed",
                    kind="long_text",
                    required=False,
                    most=8_000,
                ),
                Question(
                    "skills",
                    "Skills for living on one’s own: what is needed",
                    kind="long_text",
                    required=False,
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "planned_on": "the day of the pathway plan that is made on it, or of the next assessment",
        "worker": "whoever writes it",
    },
)
PRIVACY = Privacy(
    restricted=(
        "own_words",
        "others_views",
        "home",
        "learning",
        "money",
        "health",
        "people",
        "skills",
    )
)
OPEN = Open(
    "an assessment of needs on leaving care, to be planned on",
    begins="completed_on",
    ends=("planned_on",),
)

TOLD = {"completed_on": "Needs assessed for leaving care"}


class NeedsAssessment(Record):
    """What will this young person need, and who asked them?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    completed_on = models.DateField(null=True, blank=True)
    planned_on = models.DateField(null=True, blank=True)
    own_words = models.TextField(blank=True, default="")
    home = models.TextField(blank=True, default="")
    learning = models.TextField(blank=True, default="")
    money = models.TextField(blank=True, default="")
    health = models.TextField(blank=True, default="")
    people = models.TextField(blank=True, default="")
    skills = models.TextField(blank=True, default="")
    others_views = models.TextField(blank=True, default="")
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
        "completed_on",
    )
