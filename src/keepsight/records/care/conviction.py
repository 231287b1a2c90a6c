"""A conviction of a looked-after child."""

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
                Question("convicted_on", "When the child was convicted", kind="date"),
                Question("offence", "What the child was convicted of", most=1000),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
    },
)
PRIVACY = Privacy(restricted=("offence",))

TOLD = {"convicted_on": "Convicted by a court", "part": "legal"}


class Conviction(Record):
    """Asked every year, and read with care."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    convicted_on = models.DateField(null=True, blank=True)
    offence = models.CharField(max_length=1000, blank=True, default="")

    MATCH_ON = ("person", "convicted_on")
