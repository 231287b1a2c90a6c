"""A certificate that every child of a review was looked at, or why not: signed once, and never changed."""

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
                    "statement",
                    "What you say to those who rely on this",
                    kind="long_text",
                    hint="What was found, what is still open, what you do not know. No child is named",
                    most=4_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "programme": "signed on the page of the review",
        "worker": "whoever signs",
        "signed_on": "the day of signing",
        "certified_at": "the moment of signing",
    },
)
PRIVACY = NOTHING


class CoverageCertificate(Record):
    """That somebody says so, by name and on a day, is what a board can rely on."""

    programme = models.ForeignKey(
        "records.ReviewProgramme", on_delete=models.PROTECT, related_name="+"
    )
    worker = models.ForeignKey(
        "records.Worker", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    statement = models.TextField(blank=True, default="")
    signed_on = models.DateField()
    certified_at = models.DateTimeField(null=True, blank=True)

    MATCH_ON = ("programme", "signed_on", "worker")
