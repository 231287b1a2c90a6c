"""A one-off bank holiday that the house does not know of yet."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("day_on", "The day", kind="date"),
                Question("why", "What is it?", hint="For example: the coronation"),
            ),
        ),
    ),
    not_asked={"called_off_on": "asked when a day is taken away again: call_off_bank_holiday"},
)
PRIVACY = NOTHING


class CouncilHoliday(Record):
    """A day on which nobody works and no working day counts."""

    day_on = models.DateField()
    why = models.CharField(max_length=200, blank=True, default="")
    called_off_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("day_on",)

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(fields=("authority", "day_on"), name="council_holiday_once"),
        )
