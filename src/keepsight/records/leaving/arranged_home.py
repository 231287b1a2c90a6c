"""Accommodation that the council provides for a care leaver."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.leaving.care_leaver import ACCOMMODATION
from keepsight.records.record import Record

#: By the letters of the return; those that are never suitable are no choice here.
KINDS = tuple(one for one in ACCOMMODATION if one[0] in {"C", "D", "E", "K", "T", "U", "Y", "Z"})
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("provided_on", "When the young person moved in", kind="date"),
                Question("kind_code", "What kind of home it is", kind="choice", choices=KINDS),
                Question(
                    "why_suitable",
                    "Why it is suitable",
                    kind="long_text",
                    hint="Safe, secure, affordable, near work or learning and the people who matter",
                    most=8_000,
                ),
                Question(
                    "own_words",
                    "What the young person says of the home",
                    kind="long_text",
                    hint="Did they see it before they said yes",
                    most=8_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "ended_on": "asked by end_arranged_home, or the day on which another is provided",
        "where_next": "asked by end_arranged_home",
    },
)
PRIVACY = Privacy(
    restricted=(
        "kind_code",
        "why_suitable",
        "own_words",
        "where_next",
    )
)
OPEN = Open("a home that the council arranged", begins="provided_on", ends=("ended_on",))

TOLD = {"provided_on": "A home was arranged", "ended_on": "The arranged home ended"}


class ArrangedHome(Record):
    """A first flat can be a lonely place."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    provided_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    kind_code = models.CharField(max_length=20, blank=True, default="")
    why_suitable = models.TextField(blank=True, default="")
    own_words = models.TextField(blank=True, default="")
    where_next = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "provided_on",
    )
