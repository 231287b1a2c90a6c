"""A contact of the personal adviser: a visit, or another."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

#: Those in which the young person was seen come first: a visit, above all.
WAYS = (
    ("home", "A visit to their home"),
    ("met", "Met somewhere else"),
    ("video", "A video call"),
    ("telephone", "A telephone call"),
    ("message", "Messages, answered by them"),
)
SEEN = frozenset({"home", "met"})
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("made_on", "When you were in touch with each other", kind="date"),
                Question("way_code", "How you were in touch", kind="choice", choices=WAYS),
                Question(
                    "own_words",
                    "What the young person said",
                    kind="long_text",
                    hint="In their own words: how they are, what they want",
                    most=8_000,
                ),
                Question(
                    "note",
                    "What you agreed, and who does it",
                    kind="long_text",
                    required=False,
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "seen": "whoever was visited or met was seen",
        "worker": "whoever writes it",
    },
)
PRIVACY = Privacy(
    restricted=(
        "own_words",
        "note",
    )
)

TOLD = {"made_on": "Contact with the personal adviser: {seen?seen|not seen}"}


class AdviserContact(Record):
    """Someone rang, and someone came."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    made_on = models.DateField(null=True, blank=True)
    seen = models.BooleanField(null=True, blank=True)
    way_code = models.CharField(max_length=20, blank=True, default="")
    own_words = models.TextField(blank=True, default="")
    note = models.TextField(blank=True, default="")
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
        "made_on",
    )
