"""A limit that a council has set itself, from a day on."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("number", "How long?", kind="number", hint="A whole number"),
                Question("unit_code", "Counted in", kind="choice", choices="units"),
                Question(
                    "started_on",
                    "From which day on?",
                    kind="date",
                    hint="What was set off before this day keeps its date",
                ),
                Question(
                    "why",
                    "Who decided it, and where is it written?",
                    hint="Shown as the source of every date that it sets",
                ),
            ),
        ),
    ),
    not_asked={
        "key": "the limit is chosen in the list",
        "ended_on": "asked when a council goes back to the law: end_council_limit",
    },
)
PRIVACY = NOTHING


class CouncilLimit(Record):
    """Which dates a council sets itself, since when, and who decided it."""

    key = models.CharField(max_length=100)
    number = models.IntegerField()
    unit_code = models.CharField(max_length=20)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    why = models.CharField(max_length=200, blank=True, default="")

    MATCH_ON = ("key", "started_on")

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("authority", "key", "started_on"), name="council_limit_once_a_day"
            ),
        )
