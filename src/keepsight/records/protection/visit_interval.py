"""A shorter time between visits, as a conference set it."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

INTERVALS = (
    ("weekly", "Every week"),
    ("twice_weekly", "Twice a week"),
    ("daily", "Every day"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "interval_code",
                    "How often the child is visited from now on",
                    kind="choice",
                    choices=INTERVALS,
                ),
                Question("set_on", "From which day the visits are closer", kind="date"),
                Question(
                    "why", "Why the child must be seen so often", kind="long_text", most=2_000
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "set on the child's page, or by the conference that makes the plan",
        "plan": "the one that is open",
        "ended_on": "asked by end_closer_visits, or the day on which the plan ends",
        "why_ended": "asked by end_closer_visits",
        "childs_words": "asked by end_closer_visits",
        "chair_words": "asked by end_closer_visits",
    },
)
PRIVACY = Privacy(restricted=("why", "why_ended", "childs_words", "chair_words"))
OPEN = Open("an order of closer visits", begins="set_on", ends=("ended_on",))

TOLD = {
    "set_on": "Visits were set: {interval_code}",
    "ended_on": "Visits no longer set: {interval_code}",
}


class VisitInterval(Record):
    """A conference that is worried wants to know more often."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    plan = models.ForeignKey(
        "records.ProtectionPlan",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    set_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    interval_code = models.CharField(max_length=20, blank=True, default="")
    why = models.TextField(blank=True, default="")
    why_ended = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    chair_words = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "plan",
        "set_on",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "visit intervals"
