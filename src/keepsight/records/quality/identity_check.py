"""Time spent waiting for proof of who asks."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "asked_on",
                    "When proof of identity was asked for",
                    kind="date",
                    may_follow_death=True,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "request": "the request that is open",
        "proved_on": "asked by record_identity",
        "withdrawn_on": "the day on which the request is taken back",
    },
)
PRIVACY = NOTHING
OPEN = Open(
    "an unanswered question for proof of identity",
    begins="asked_on",
    ends=("proved_on", "withdrawn_on"),
)

TOLD = {"asked_on": "Proof of identity asked for", "proved_on": "Identity proved"}


class IdentityCheck(Record):
    """Are you who you say you are?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    request = models.ForeignKey(
        "records.AccessRequest",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    asked_on = models.DateField(null=True, blank=True)
    proved_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    MATCH_ON = (
        "person",
        "request",
        "asked_on",
    )
