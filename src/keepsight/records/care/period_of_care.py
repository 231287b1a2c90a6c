"""The time from becoming looked after to ceasing to be."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "Becoming looked after",
            (
                Question("started_on", "When the child became looked after", kind="date"),
                Question(
                    "need_code",
                    "What mainly brought the child into care",
                    kind="choice",
                    choices="ssda903:CIN",
                ),
                Question(
                    "why_in_care",
                    "Why the child cannot live at home now",
                    kind="long_text",
                    most=8000,
                ),
                Question(
                    "childs_words",
                    "What the child says about coming into care",
                    kind="long_text",
                    hint="The child’s own words. Of one who cannot speak yet: what you saw",
                    most=8000,
                    means="period_of_care.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "ended_on": "asked when the child ceases to be looked after",
        "end_reason_code": "asked when the child ceases to be looked after",
        "destination": "asked when the child ceases to be looked after",
        "support_after": "asked when the child ceases to be looked after",
        "words_at_end": "asked when the child ceases to be looked after",
        "is_repeat": "known from an earlier time of being looked after in the twelve months before",
    },
)
PRIVACY = Privacy(
    restricted=("why_in_care", "childs_words", "destination", "support_after", "words_at_end")
)
OPEN = Open("a period of care", begins="started_on", ends=("ended_on",))

TOLD = {
    "started_on": "Became looked after: {need_code:ssda903:CIN}",
    "ended_on": "Stopped being looked after: {end_reason_code:ssda903:REC}",
}


class PeriodOfCare(Record):
    """Reviews, visits and leaving care are counted from it."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    end_reason_code = models.CharField(max_length=20, blank=True, default="")
    need_code = models.CharField(max_length=20, blank=True, default="")
    is_repeat = models.BooleanField(null=True, blank=True)
    why_in_care = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    destination = models.CharField(max_length=300, blank=True, default="")
    support_after = models.TextField(blank=True, default="")
    words_at_end = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "started_on")

    class Meta(Record.Meta):
        verbose_name_plural = "periods of care"
