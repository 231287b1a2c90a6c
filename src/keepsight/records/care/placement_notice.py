"""Notices of a placement."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "all_told_on",
                    "When the last of them was told",
                    kind="date",
                    may_come_first=True,
                ),
                Question(
                    "told",
                    "Who was told of the placement",
                    hint="Parents, doctor, school, the council of the area, health",
                    most=400,
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
PRIVACY = NOTHING

TOLD = {"all_told_on": "Everybody told of the placement"}


class PlacementNotice(Record):
    """A doctor and a school that do not know of a child cannot help it."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    placement = models.ForeignKey(
        "records.Placement",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    all_told_on = models.DateField(null=True, blank=True)
    told = models.CharField(max_length=400, blank=True, default="")

    MATCH_ON = (
        "person",
        "placement",
    )
