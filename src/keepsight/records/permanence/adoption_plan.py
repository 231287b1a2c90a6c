"""A review finds that adoption is the plan."""

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
                Question(
                    "identified_on", "When a review found adoption to be the plan", kind="date"
                ),
                Question(
                    "why",
                    "Why adoption, and why nothing else would do",
                    kind="long_text",
                    hint="Going home, relatives, special guardianship: what was looked at, and why not",
                    most=8_000,
                ),
                Question(
                    "own_words",
                    "What the child knows and says about it",
                    kind="long_text",
                    hint="In their own words, or what you saw where the child is too small to say",
                    most=8_000,
                ),
                Question(
                    "siblings",
                    "Brothers and sisters: together or apart, and why",
                    kind="long_text",
                    required=False,
                    most=8_000,
                ),
                Question(
                    "contact",
                    "Which contact is to stay, and with whom",
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
        "dropped_on": "asked by drop_adoption_plan",
        "dropped_because": "asked by drop_adoption_plan",
        "fulfilled_on": "the day of the adoption order",
    },
)
PRIVACY = Privacy(
    restricted=(
        "dropped_because",
        "why",
        "own_words",
        "siblings",
        "contact",
    )
)
OPEN = Open(
    "a plan for adoption",
    begins="identified_on",
    ends=(
        "dropped_on",
        "fulfilled_on",
    ),
)

TOLD = {"identified_on": "Adoption became the plan", "dropped_on": "Adoption no longer the plan"}


class AdoptionPlan(Record):
    """Every month of waiting counts in a small child’s life."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    identified_on = models.DateField(null=True, blank=True)
    dropped_on = models.DateField(null=True, blank=True)
    dropped_because = models.TextField(blank=True, default="")
    fulfilled_on = models.DateField(null=True, blank=True)
    why = models.TextField(blank=True, default="")
    own_words = models.TextField(blank=True, default="")
    siblings = models.TextField(blank=True, default="")
    contact = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "identified_on",
    )
