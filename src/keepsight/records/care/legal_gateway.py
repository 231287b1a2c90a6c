"""A meeting with lawyers on whether to go to court."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "requested_on",
                    "When the legal gateway meeting was asked for",
                    kind="date",
                    may_precede_birth=True,
                ),
                Question("is_urgent", "Must it be held today?", kind="yes_no"),
                Question(
                    "why_asked",
                    "Why legal advice is needed, and what was tried",
                    kind="long_text",
                    most=8000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "held_on": "filled by hold_legal_gateway",
        "outcome_code": "filled by hold_legal_gateway",
        "advice": "filled by hold_legal_gateway",
        "threshold_met": "filled by hold_legal_gateway",
        "childs_words": "filled by hold_legal_gateway",
        "withdrawn_on": "filled by withdraw_legal_gateway",
    },
)
PRIVACY = Privacy(restricted=("why_asked", "advice", "childs_words"))
OPEN = Open(
    "a request for a legal gateway meeting", begins="requested_on", ends=("held_on", "withdrawn_on")
)

TOLD = {
    "requested_on": "Legal gateway meeting asked for",
    "held_on": "Legal gateway meeting held: {outcome_code}",
    "withdrawn_on": "Legal gateway meeting no longer wanted",
    "part": "legal",
}


class LegalGateway(Record):
    """Whether to go to court is decided with a lawyer, and not in a corridor."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    requested_on = models.DateField(null=True, blank=True)
    is_urgent = models.BooleanField(null=True, blank=True)
    held_on = models.DateField(null=True, blank=True)
    outcome_code = models.CharField(max_length=20, blank=True, default="")
    withdrawn_on = models.DateField(null=True, blank=True)
    why_asked = models.TextField(blank=True, default="")
    advice = models.TextField(blank=True, default="")
    threshold_met = models.BooleanField(null=True, blank=True)
    childs_words = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "requested_on",
    )
