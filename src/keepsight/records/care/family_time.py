"""Whom a child in care sees, how often, and who is there."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

MANNERS = (
    ("free", "As they like"),
    ("supported", "Somebody of ours helps"),
    ("supervised", "Somebody of ours is there all the time"),
    ("indirect", "Letters, calls or pictures"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("started_on", "From when this is arranged", kind="date"),
                Question("whom", "Whom the child sees", most=300),
                Question("how_often", "How often, how long, and where", most=400),
                Question("manner_code", "How they meet", kind="choice", choices=MANNERS),
                Question(
                    "childs_words",
                    "What the child says about seeing them",
                    kind="long_text",
                    hint="The child’s own words",
                    required=False,
                    most=8000,
                    means="family_time.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "ended_on": "filled by end_family_time",
        "why_ended": "filled by end_family_time",
    },
)
PRIVACY = Privacy(restricted=("whom", "how_often", "childs_words", "why_ended"))
OPEN = Open("an arrangement of family time", begins="started_on", ends=("ended_on",), kind="whom")

TOLD = {
    "started_on": "Family time agreed: {manner_code}. {childs_words}",
    "ended_on": "Family time ended. {why_ended}",
    "part": "family",
}


class FamilyTime(Record):
    """A child loses more than a home when nobody comes."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    whom = models.CharField(max_length=300, blank=True, default="")
    how_often = models.CharField(max_length=400, blank=True, default="")
    manner_code = models.CharField(max_length=20, blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    ended_on = models.DateField(null=True, blank=True)
    why_ended = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "started_on", "whom")

    class Meta(Record.Meta):
        verbose_name_plural = "arrangements of family time"
