"""The yearly review of a foster carer’s approval."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

OUTCOMES = (
    ("stands", "Their approval stands as it is"),
    ("changed", "They go on, on other terms"),
    ("to_panel", "Whether they go on is for the panel and the decision maker"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("held_on", "When the carers’ approval was reviewed", kind="date"),
                Question(
                    "outcome_code",
                    "Are the carers still right to foster?",
                    kind="choice",
                    choices=OUTCOMES,
                ),
                Question(
                    "came_of_it",
                    "What the review of the carers came to",
                    kind="long_text",
                    most=8000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "carer": "the household that is named at the child’s placement",
    },
)
PRIVACY = Privacy(restricted=("came_of_it",))


class CarerReview(Record):
    """Once a year somebody asks whether this home is still right."""

    carer = models.ForeignKey(
        "records.FosterCarer",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    held_on = models.DateField(null=True, blank=True)
    outcome_code = models.CharField(max_length=20, blank=True, default="")
    came_of_it = models.TextField(blank=True, default="")

    MATCH_ON = (
        "carer",
        "held_on",
    )
