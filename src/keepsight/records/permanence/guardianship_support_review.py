"""A review of the support for special guardians."""

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
                Question("reviewed_on", "When the guardians’ support was reviewed", kind="date"),
                Question("is_enough", "Is it still enough", kind="yes_no"),
                Question(
                    "own_words",
                    "What the child says about how it is going",
                    kind="long_text",
                    most=8_000,
                ),
                Question("guardians_words", "What the guardians say", kind="long_text", most=8_000),
                Question(
                    "changes",
                    "What changes in the support",
                    kind="long_text",
                    required=False,
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "support": "the support that is reviewed",
    },
)
PRIVACY = Privacy(
    restricted=(
        "own_words",
        "guardians_words",
        "changes",
    )
)

TOLD = {"reviewed_on": "Special guardianship support reviewed"}


class GuardianshipSupportReview(Record):
    """Is it still enough?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    support = models.ForeignKey(
        "records.GuardianshipSupport",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    reviewed_on = models.DateField(null=True, blank=True)
    is_enough = models.BooleanField(null=True, blank=True)
    own_words = models.TextField(blank=True, default="")
    guardians_words = models.TextField(blank=True, default="")
    changes = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "support",
        "reviewed_on",
    )
