"""The one extension of a temporary approval."""

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
                Question("decided_on", "When the temporary approval was extended", kind="date"),
                Question(
                    "why_longer",
                    "Why the assessment of the carers is not finished",
                    kind="long_text",
                    most=4000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "approval": "the open temporary approval",
    },
)
PRIVACY = Privacy(restricted=("why_longer",))

TOLD = {"decided_on": "Temporary approval extended"}


class TemporaryApprovalExtension(Record):
    """Eight weeks more, once."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    approval = models.ForeignKey(
        "records.TemporaryApproval",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    decided_on = models.DateField(null=True, blank=True)
    why_longer = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "approval",
        "decided_on",
    )
