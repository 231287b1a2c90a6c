"""A manager’s look at an assessment on its way."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("reviewed_on", "When you looked at it with the worker", kind="date"),
                Question(
                    "checkpoint_words",
                    "What you saw, and what is to be done until when",
                    kind="long_text",
                    most=4000,
                ),
                Question("can_end_sooner", "Can it end before its limit?", kind="yes_no"),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "it is written on the child's page",
        "episode": "the open episode of need",
        "worker": "whoever looked",
    },
)
PRIVACY = Privacy(restricted=("checkpoint_words",))

TOLD = {"reviewed_on": "A manager looked at the assessment"}


class AssessmentCheckpoint(Record):
    """An assessment that could end on day 12 should not take 45."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    episode = models.ForeignKey(
        "records.EpisodeOfNeed",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    reviewed_on = models.DateField(null=True, blank=True)
    checkpoint_words = models.TextField(blank=True, default="")
    can_end_sooner = models.BooleanField(null=True, blank=True)
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "episode", "reviewed_on")
