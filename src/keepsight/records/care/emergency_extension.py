"""The court’s one extension of an emergency protection order."""

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
                Question("decided_on", "When the court extended emergency protection", kind="date"),
                Question("why_more", "Why the court extended it", kind="long_text", most=4000),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "legal_status": "the emergency protection order that stands",
    },
)
PRIVACY = Privacy(restricted=("why_more",))

TOLD = {"decided_on": "Emergency protection extended", "part": "legal"}


class EmergencyExtension(Record):
    """Once, and for seven days at the most."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    legal_status = models.ForeignKey(
        "records.LegalStatus",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    decided_on = models.DateField(null=True, blank=True)
    why_more = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "legal_status",
        "decided_on",
    )
