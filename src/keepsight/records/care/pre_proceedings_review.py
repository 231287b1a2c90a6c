"""A look, half-way, at whether things have changed."""

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
                    "reviewed_on",
                    "When pre-proceedings were reviewed",
                    kind="date",
                    may_precede_birth=True,
                ),
                Question(
                    "changed",
                    "What has changed for the child, and what has not",
                    kind="long_text",
                    most=8000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "pre_proceedings": "the open pre-proceedings",
    },
)
PRIVACY = Privacy(restricted=("changed",))

TOLD = {"reviewed_on": "Pre-proceedings reviewed", "part": "legal"}


class PreProceedingsReview(Record):
    """Has what had to change begun to change?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    pre_proceedings = models.ForeignKey(
        "records.PreProceedings",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    reviewed_on = models.DateField(null=True, blank=True)
    changed = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "pre_proceedings",
        "reviewed_on",
    )
