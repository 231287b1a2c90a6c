"""A child placed for adoption."""

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
                Question("placed_on", "When the child moved in with the adopters", kind="date"),
                Question(
                    "introductions",
                    "How the child and the adopters got to know each other",
                    kind="long_text",
                    most=8_000,
                ),
                Question(
                    "own_words",
                    "What the child says about moving in with them",
                    kind="long_text",
                    hint="In their own words, or what you saw",
                    most=8_000,
                ),
                Question("support", "What support the adopters get", kind="long_text", most=8_000),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "ended_on": "asked by end_adoptive_placement",
        "end_reason_code": "asked by end_adoptive_placement",
        "what_happened": "asked by end_adoptive_placement",
        "adopted_on": "the day of the adoption order",
    },
)
PRIVACY = Privacy(
    restricted=(
        "what_happened",
        "introductions",
        "own_words",
        "support",
    )
)
OPEN = Open(
    "a placement for adoption",
    begins="placed_on",
    ends=(
        "ended_on",
        "adopted_on",
    ),
)

TOLD = {
    "placed_on": "Placed for adoption",
    "ended_on": "Adoptive placement ended: {end_reason_code}",
}


class AdoptivePlacement(Record):
    """From this day with the family that means to keep the child."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    placed_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    end_reason_code = models.CharField(max_length=20, blank=True, default="")
    what_happened = models.TextField(blank=True, default="")
    adopted_on = models.DateField(null=True, blank=True)
    introductions = models.TextField(blank=True, default="")
    own_words = models.TextField(blank=True, default="")
    support = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "placed_on",
    )
