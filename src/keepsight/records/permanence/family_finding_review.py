"""A look at whether enough is done to find a family."""

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
                Question("reviewed_on", "When family finding was reviewed", kind="date"),
                Question(
                    "done",
                    "Where a family was looked for since last time",
                    kind="long_text",
                    most=8_000,
                ),
                Question(
                    "asked_why_unmatched",
                    "Did the review ask why there is no match yet, and whether adoption is still right",
                    kind="yes_no",
                ),
                Question(
                    "next_steps", "Where you look next, and by when", kind="long_text", most=8_000
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
    },
)
PRIVACY = Privacy(
    restricted=(
        "done",
        "next_steps",
    )
)

TOLD = {"reviewed_on": "Family finding reviewed"}


class FamilyFindingReview(Record):
    """Has anybody looked further than last time?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    reviewed_on = models.DateField(null=True, blank=True)
    asked_why_unmatched = models.BooleanField(null=True, blank=True)
    done = models.TextField(blank=True, default="")
    next_steps = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "reviewed_on",
    )
