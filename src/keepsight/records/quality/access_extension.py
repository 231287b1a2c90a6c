"""More time for a complex request, told to whoever asked."""

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
                Question(
                    "decided_on",
                    "When more time was taken for the request, and the person told",
                    kind="date",
                    may_follow_death=True,
                ),
                Question(
                    "why",
                    "Why it takes longer, as the person was told",
                    kind="long_text",
                    most=2_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "request": "the request that is open",
    },
)
PRIVACY = Privacy(restricted=("why",))

TOLD = {"decided_on": "More time taken to answer a request for the record"}


class AccessExtension(Record):
    """Two months more, and the person is told why."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    request = models.ForeignKey(
        "records.AccessRequest",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    decided_on = models.DateField(null=True, blank=True)
    why = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "request",
        "decided_on",
    )
