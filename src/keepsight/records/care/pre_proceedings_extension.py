"""A head of service’s decision to allow more time before proceedings."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

REASONS = (
    ("assessment", "An assessment is not finished"),
    ("progress", "The family is changing, and it must be seen to last"),
    ("family", "Relatives are being assessed as carers"),
    ("parents", "The parents asked for time, or changed their lawyer"),
    ("service", "We or a partner were late"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("reason_code", "Why more time is needed", kind="choice", choices=REASONS),
                Question(
                    "why_waiting", "Why the child can wait so long", kind="long_text", most=4000
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "decided_on": "the day on which it is decided",
        "pre_proceedings": "the open pre-proceedings",
    },
)
PRIVACY = Privacy(restricted=("why_waiting",))

TOLD = {"decided_on": "Pre-proceedings extended: {reason_code}", "part": "legal"}


class PreProceedingsExtension(Record):
    """Who allowed the waiting, and why?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    pre_proceedings = models.ForeignKey(
        "records.PreProceedings",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    decided_on = models.DateField(null=True, blank=True)
    reason_code = models.CharField(max_length=20, blank=True, default="")
    why_waiting = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "pre_proceedings",
        "decided_on",
    )
