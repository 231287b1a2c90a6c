"""A conference’s agreement that a child need not stay in need for three months after a plan."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = Form(
    sections=(),
    not_asked={
        "person": "the child of the conference",
        "plan": "the one that the conference ends",
        "agreed_on": "the day of the conference",
        "reasons": "asked by hold_review_conference",
    },
)
PRIVACY = Privacy(restricted=("reasons",))

TOLD = {"agreed_on": "Closing was agreed after the protection plan"}


class ClosureAgreement(Record):
    """Too quick a step down is followed by a step up."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    plan = models.ForeignKey(
        "records.ProtectionPlan",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    agreed_on = models.DateField(null=True, blank=True)
    reasons = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "plan")
