"""A match of a child with adopters: before the panel, and decided."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

RECOMMENDATIONS = (
    ("match", "That the child goes to this family"),
    ("no_match", "That the child does not go to this family"),
    ("later", "It wants to know more first"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "panel_on",
                    "When the panel looked at the match",
                    kind="date",
                    hint="The last time, where it looked twice",
                ),
                Question(
                    "recommendation_code",
                    "What the panel recommends",
                    kind="choice",
                    choices=RECOMMENDATIONS,
                ),
                Question("family", "Who the family is", hint="As in their report; no address"),
                Question(
                    "why",
                    "Why this family for this child, and what will be hard",
                    kind="long_text",
                    most=8_000,
                ),
                Question(
                    "own_words",
                    "What the child hopes for in a family",
                    kind="long_text",
                    hint="In their own words, or what you know of them",
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "decided_on": "the day of decide_match",
        "withdrawn_on": "asked by withdraw_match",
        "withdrawn_because": "asked by withdraw_match",
        "worker": "whoever brings it",
    },
)
PRIVACY = Privacy(
    restricted=(
        "family",
        "why",
        "own_words",
        "withdrawn_because",
    )
)
OPEN = Open(
    "a proposed match with adopters",
    begins="panel_on",
    ends=(
        "decided_on",
        "withdrawn_on",
    ),
)

TOLD = {
    "panel_on": "Match heard by the adoption panel",
    "decided_on": "Match decided",
    "withdrawn_on": "Match withdrawn",
}


class Match(Record):
    """These two belong together; say so."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    panel_on = models.DateField(null=True, blank=True)
    family = models.TextField(blank=True, default="")
    why = models.TextField(blank=True, default="")
    own_words = models.TextField(blank=True, default="")
    recommendation_code = models.CharField(max_length=20, blank=True, default="")
    decided_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_because = models.TextField(blank=True, default="")
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
        "panel_on",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "matches"
