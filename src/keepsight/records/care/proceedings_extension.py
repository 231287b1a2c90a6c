"""The court’s decision to allow more time."""

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
                Question("decided_on", "When the court allowed more time", kind="date"),
                Question("why_court", "Why the court allowed it", kind="long_text", most=4000),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "proceedings": "the open case at court",
    },
)
PRIVACY = Privacy(restricted=("why_court",))

TOLD = {"decided_on": "Care proceedings extended", "part": "legal"}


class ProceedingsExtension(Record):
    """Every eight weeks more are eight weeks of a childhood."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    proceedings = models.ForeignKey(
        "records.Proceedings",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    decided_on = models.DateField(null=True, blank=True)
    why_court = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "proceedings",
        "decided_on",
    )
