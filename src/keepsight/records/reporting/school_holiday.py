"""A holiday of the council's schools: days that are no school days."""

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("title", "What is it called?", hint="For example: summer holiday 2026"),
                Question(
                    "begins_on", "The first day", kind="date", hint="Weekends may be left out"
                ),
                Question("ends_on", "The last day", kind="date"),
            ),
        ),
    ),
    not_asked={
        "called_off_on": "asked when a holiday is taken away again: call_off_school_holiday"
    },
)
PRIVACY = NOTHING


class SchoolHoliday(Record):
    """From when to when the council's schools are closed; both days are part of it."""

    title = models.CharField(max_length=200, blank=True, default="")
    begins_on = models.DateField()
    ends_on = models.DateField()
    called_off_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("begins_on",)

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(fields=("authority", "begins_on"), name="school_holiday_once"),
        )
