"""One stay in a series of short breaks under section 20."""

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
                Question("started_on", "When the short break began", kind="date"),
                Question("place", "Where the child stays, and with whom", most=300),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "ended_on": "filled by end_short_break",
    },
)
PRIVACY = Privacy(restricted=("place",))
OPEN = Open("a short break", begins="started_on", ends=("ended_on",))

TOLD = {"started_on": "Short break began", "ended_on": "Short break ended"}


class ShortBreak(Record):
    """A break is a break, and not a way into care."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    place = models.CharField(max_length=300, blank=True, default="")

    MATCH_ON = (
        "person",
        "started_on",
    )
