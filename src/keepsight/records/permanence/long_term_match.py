"""A match of a child with foster carers with whom it will grow up."""

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
                Question("panel_on", "When the panel recommended the long-term match", kind="date"),
                Question("carers", "Which carers they are"),
                Question(
                    "why",
                    "Why the child should grow up with these carers",
                    kind="long_text",
                    most=8_000,
                ),
                Question(
                    "own_words",
                    "What the child says about staying with them",
                    kind="long_text",
                    hint="In their own words",
                    most=8_000,
                ),
                Question(
                    "support",
                    "What support the placement will need, now and later",
                    kind="long_text",
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "decided_on": "the day of the decision",
        "ended_on": "asked by end_long_term_match, or the day on which care ends",
        "ended_because": "asked by end_long_term_match",
        "worker": "whoever asks for the decision",
    },
)
PRIVACY = Privacy(
    restricted=(
        "carers",
        "why",
        "own_words",
        "support",
        "ended_because",
    )
)
OPEN = Open("a long-term match", begins="decided_on", ends=("ended_on",))

TOLD = {
    "panel_on": "Long-term match heard by a panel",
    "decided_on": "Long-term match decided. {why}",
    "ended_on": "Long-term match ended. {ended_because}",
    "part": "care",
}


class LongTermMatch(Record):
    """A child who is told that this is home can unpack."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    panel_on = models.DateField(null=True, blank=True)
    carers = models.TextField(blank=True, default="")
    why = models.TextField(blank=True, default="")
    own_words = models.TextField(blank=True, default="")
    support = models.TextField(blank=True, default="")
    decided_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.TextField(blank=True, default="")
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
        verbose_name_plural = "long-term matches"
