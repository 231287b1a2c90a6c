"""Whether a looked-after child's immunisations were up to date on a day."""

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
                Question("told_on", "When we were told about immunisations", kind="date"),
                Question("up_to_date", "Are all immunisations up to date?", kind="yes_no"),
                Question(
                    "lacking",
                    "Which are missing, and when they are to be given",
                    required=False,
                    most=400,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
    },
)
PRIVACY = Privacy(restricted=("lacking",))

TOLD = {"told_on": "Immunisations: {up_to_date?up to date|not up to date}", "part": "health"}


class Immunisation(Record):
    """Asked every year."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    told_on = models.DateField(null=True, blank=True)
    up_to_date = models.BooleanField(null=True, blank=True)
    lacking = models.CharField(max_length=400, blank=True, default="")

    MATCH_ON = ("person", "told_on")
