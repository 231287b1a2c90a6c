"""Who, independent of the team, reviews a child’s case."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "worker",
                    "Independent reviewing officer",
                    kind="choice",
                    choices="workers",
                    hint="Somebody who neither works with the child nor manages who does",
                ),
                Question(
                    "appointed_on", "When they were appointed", kind="date", may_come_first=True
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "period": "the open period of care",
        "ended_on": "the day on which another is named, or of the end of care",
    },
)
PRIVACY = NOTHING
OPEN = Open("an independent reviewing officer", begins="appointed_on", ends=("ended_on",))

TOLD = {
    "appointed_on": "Independent reviewing officer appointed: {worker}",
    "ended_on": "Independent reviewing officer ended",
}


class IndependentReviewer(Record):
    """One person, outside the team, who knows the child from the start."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    period = models.ForeignKey(
        "records.PeriodOfCare",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    appointed_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
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
        "period",
        "appointed_on",
    )
