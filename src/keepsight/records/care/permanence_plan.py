"""The agreement on where a looked-after child will grow up."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.care.care_plan import PERMANENCE
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("agreed_on", "When permanence was agreed", kind="date"),
                Question(
                    "plan_code",
                    "Where it is agreed that the child grows up",
                    kind="choice",
                    choices=PERMANENCE,
                ),
                Question(
                    "next_decision",
                    "The next decision, whose it is, and by when",
                    kind="long_text",
                    most=4000,
                ),
                Question(
                    "childs_words",
                    "Where the child wants to grow up",
                    kind="long_text",
                    hint="The child’s own words",
                    required=False,
                    most=8000,
                    means="permanence_plan.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "period": "the open period of care",
    },
)
PRIVACY = Privacy(restricted=("next_decision", "childs_words"))

TOLD = {"agreed_on": "Plan for permanence agreed: {plan_code}"}


class PermanencePlan(Record):
    """By the second review a child should know where they will grow up."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    period = models.ForeignKey(
        "records.PeriodOfCare",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    agreed_on = models.DateField(null=True, blank=True)
    plan_code = models.CharField(max_length=20, blank=True, default="")
    next_decision = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "period",
        "agreed_on",
    )
