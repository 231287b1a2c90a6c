"""Who advises a young person on the way out of care."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

END_REASONS = (
    ("another", "Another adviser takes over"),
    ("of_age", "21 or over, and needs none any more"),
    ("home_again", "Lives with a parent again, for six months"),
    ("not_wanted", "The young person does not want an adviser"),
    ("left_post", "The adviser has left"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("worker", "Who the personal adviser is", kind="choice", choices="workers"),
                Question("appointed_on", "When they began as personal adviser", kind="date"),
                Question(
                    "own_words",
                    "What the young person says about having this adviser",
                    kind="long_text",
                    hint="Their own words. Did they have a say in who it is",
                    required=False,
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "ended_on": "asked by end_adviser, or the day on which another begins",
        "end_reason_code": "asked by end_adviser",
    },
)
PRIVACY = Privacy(restricted=("own_words",))
OPEN = Open("a personal adviser", begins="appointed_on", ends=("ended_on",))

TOLD = {
    "appointed_on": "Personal adviser appointed: {worker}",
    "ended_on": "Personal adviser ended",
}


class Adviser(Record):
    """One adult who stays."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    appointed_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    end_reason_code = models.CharField(max_length=20, blank=True, default="")
    own_words = models.TextField(blank=True, default="")
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
        "appointed_on",
    )
