"""A child lives with people who foster now and may adopt later: one move the fewer."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

KINDS = (
    ("fostering", "Fostering for adoption"),
    ("concurrent", "Concurrent planning: home if it can be, else with these carers"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "kind_code", "Which way of early permanence", kind="choice", choices=KINDS
                ),
                Question(
                    "decided_on",
                    "When it was decided that the child goes to these carers",
                    kind="date",
                    may_precede_birth=True,
                ),
                Question(
                    "placed_on",
                    "When the child moved to carers who may adopt",
                    kind="date",
                    hint="Leave it empty until the day has come; then record the move",
                    required=False,
                ),
                Question(
                    "why", "Why the child should not wait elsewhere", kind="long_text", most=8_000
                ),
                Question(
                    "parents_words",
                    "What the parents were told, and what they say",
                    kind="long_text",
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "ended_on": "asked by end_early_permanence, or the day on which adoption is ordered",
        "what_became": "asked by end_early_permanence",
    },
)
PRIVACY = Privacy(
    restricted=(
        "why",
        "parents_words",
        "what_became",
    )
)
OPEN = Open("an early permanence placement", begins="decided_on", ends=("ended_on",))

TOLD = {
    "decided_on": "Early permanence decided: {kind_code}. {why}",
    "placed_on": "Placed for early permanence: {kind_code}",
    "ended_on": "Early permanence ended. {what_became}",
}


class EarlyPermanence(Record):
    """A baby should not have to move to the family it stays with."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    kind_code = models.CharField(max_length=20, blank=True, default="")
    decided_on = models.DateField(null=True, blank=True)
    placed_on = models.DateField(null=True, blank=True)
    why = models.TextField(blank=True, default="")
    parents_words = models.TextField(blank=True, default="")
    ended_on = models.DateField(null=True, blank=True)
    what_became = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "decided_on",
    )
