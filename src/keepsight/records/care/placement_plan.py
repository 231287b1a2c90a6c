"""Placement plan."""

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
                Question(
                    "agreed_on",
                    "When the placement plan was agreed",
                    kind="date",
                    may_come_first=True,
                ),
                Question(
                    "routines",
                    "What the carers must know: sleep, food, health, fears, what comforts",
                    kind="long_text",
                    most=8000,
                ),
                Question(
                    "carers_may_decide",
                    "What the carers may decide themselves",
                    kind="long_text",
                    hint="Haircuts, school trips, nights at a friend’s",
                    most=4000,
                ),
                Question(
                    "family_time",
                    "Whom the child sees, how often, and who is there",
                    kind="long_text",
                    most=4000,
                ),
                Question(
                    "childs_words",
                    "What the child wants the carers to know",
                    kind="long_text",
                    hint="The child’s own words",
                    required=False,
                    most=8000,
                    means="placement_plan.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "placement": "the open placement",
    },
)
PRIVACY = Privacy(restricted=("routines", "carers_may_decide", "family_time", "childs_words"))

TOLD = {"agreed_on": "Placement plan agreed"}


class PlacementPlan(Record):
    """Whoever cares for a child tonight must know what this child needs."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    placement = models.ForeignKey(
        "records.Placement",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    agreed_on = models.DateField(null=True, blank=True)
    routines = models.TextField(blank=True, default="")
    carers_may_decide = models.TextField(blank=True, default="")
    family_time = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "placement",
    )
