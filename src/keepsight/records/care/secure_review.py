"""A review of whether a child must still be kept securely."""

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
                Question("held_on", "When the secure review was held", kind="date"),
                Question("panel", "The three who held it, one from outside", most=400),
                Question("still_needed", "Must the child still be kept securely?", kind="yes_no"),
                Question(
                    "why_secure", "Why, and what else was looked for", kind="long_text", most=4000
                ),
                Question(
                    "childs_words",
                    "What the child says about the secure home",
                    kind="long_text",
                    hint="The child’s own words",
                    required=False,
                    most=8000,
                    means="secure_review.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "stay": "the open secure stay",
    },
)
PRIVACY = Privacy(restricted=("panel", "why_secure", "childs_words"))

TOLD = {"held_on": "Secure placement reviewed", "part": "legal"}


class SecureReview(Record):
    """Three people, one from outside, ask whether the door must stay locked."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    stay = models.ForeignKey(
        "records.SecureStay",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    held_on = models.DateField(null=True, blank=True)
    panel = models.CharField(max_length=400, blank=True, default="")
    still_needed = models.BooleanField(null=True, blank=True)
    why_secure = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "stay",
        "held_on",
    )
