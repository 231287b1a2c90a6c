"""Somebody asks for what is held about them."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

ASKED_BY = (
    ("themselves", "The person the record is about"),
    ("parent", "A parent, for their child"),
    ("other", "Somebody else who may act for them"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "received_on",
                    "When they asked to see what is held about them",
                    kind="date",
                    may_follow_death=True,
                ),
                Question(
                    "asked_by_code", "Who asks for the record", kind="choice", choices=ASKED_BY
                ),
                Question(
                    "wanted",
                    "What they want to know, in their own words",
                    kind="long_text",
                    most=8_000,
                ),
                Question(
                    "support",
                    "Who is with them when they read it",
                    kind="long_text",
                    hint="A record can be hard to read alone",
                    required=False,
                    most=2_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "answered_on": "the day on which answer_access_request is decided",
        "withheld": "asked by answer_access_request",
        "withdrawn_on": "asked by withdraw_access_request",
        "worker": "whoever writes it down",
    },
)
PRIVACY = Privacy(
    restricted=(
        "wanted",
        "support",
        "withheld",
    )
)
OPEN = Open(
    "a request to see the record",
    begins="received_on",
    ends=(
        "answered_on",
        "withdrawn_on",
    ),
)

TOLD = {
    "received_on": "The record was asked for",
    "answered_on": "The request for the record was answered",
    "withdrawn_on": "The request for the record was withdrawn",
}


class AccessRequest(Record):
    """It is my life that is in your file."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    received_on = models.DateField(null=True, blank=True)
    asked_by_code = models.CharField(max_length=20, blank=True, default="")
    wanted = models.TextField(blank=True, default="")
    support = models.TextField(blank=True, default="")
    answered_on = models.DateField(null=True, blank=True)
    withheld = models.TextField(blank=True, default="")
    withdrawn_on = models.DateField(null=True, blank=True)
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = (
        "person",
        "received_on",
    )
