"""What a decision needs on file, confirmed by hand with its date, or said why it is missing."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("dated_on", "Date on it", kind="date", required=False),
                Question("why_missing", "Why it is missing", required=False, most=300),
            ),
        ),
    ),
    not_asked={
        "person": "the request names the child",
        "request": "confirmed on a request",
        "item_code": "each thing on file is asked for by name",
        "worker": "whoever confirms it",
        "confirmed_at": "the moment of confirming",
    },
)
PRIVACY = Privacy(restricted=("why_missing",))

TOLD = "It belongs to the decision for which it was confirmed."


class OnFileConfirmation(Record):
    """Until the house itself holds it, somebody says that they have seen it, and of which day it is."""

    person = models.ForeignKey(
        "records.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    request = models.ForeignKey(
        "records.DecisionRequest", on_delete=models.PROTECT, related_name="+"
    )
    item_code = models.CharField(max_length=40)
    dated_on = models.DateField(null=True, blank=True)
    why_missing = models.CharField(max_length=300, blank=True, default="")
    worker = models.ForeignKey("records.Worker", on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField()

    MATCH_ON = ("request", "item_code")

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(fields=("request", "item_code"), name="confirmed_once"),
        )
