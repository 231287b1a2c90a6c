"""A decision to convene a conference, and the request to those who arrange it."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section("", (Question("requested_on", "When the conference unit was asked", kind="date"),)),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child of the enquiry",
        "enquiry": "the one whose outcome calls for it",
        "decided_on": "the day on which convene_conference was decided",
        "withdrawn_on": "the day on which the conference was taken back or cancelled",
        "why_withdrawn": "asked by withdraw_conference_request",
        "kept_safe": "asked by withdraw_conference_request",
        "chair_agreed_on": "asked by withdraw_conference_request",
    },
)
PRIVACY = Privacy(restricted=("why_withdrawn", "kept_safe"))
OPEN = Open(
    "a conference to be asked for", begins="decided_on", ends=("requested_on", "withdrawn_on")
)

TOLD = {
    "requested_on": "Child protection conference asked for",
    "withdrawn_on": "Request for a conference withdrawn",
}


class ConferenceRequest(Record):
    """A conference that nobody was asked to arrange is not held in time."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    enquiry = models.ForeignKey(
        "records.Section47Enquiry",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    decided_on = models.DateField(null=True, blank=True)
    requested_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    why_withdrawn = models.TextField(blank=True, default="")
    kept_safe = models.TextField(blank=True, default="")
    chair_agreed_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "decided_on")
