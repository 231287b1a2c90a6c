"""The decisions and the minutes of a conference, and when they were sent."""

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
            (Question("minutes_sent_on", "When the minutes were sent to everybody", kind="date"),),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child of the conference",
        "conference": "made with it",
        "held_on": "the day of the conference",
        "decisions_sent_on": "asked by send_conference_decisions",
        "sent_to": "asked by send_conference_decisions",
    },
)
PRIVACY = Privacy(restricted=("sent_to",))
OPEN = Open("a conference with papers to send", begins="held_on", ends=("minutes_sent_on",))

TOLD = {
    "decisions_sent_on": "Conference decisions sent",
    "minutes_sent_on": "Conference minutes sent",
}


class ConferencePapers(Record):
    """A plan that nobody received is nobody’s plan."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    conference = models.ForeignKey(
        "records.Conference",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    decisions_sent_on = models.DateField(null=True, blank=True)
    minutes_sent_on = models.DateField(null=True, blank=True)
    held_on = models.DateField(null=True, blank=True)
    sent_to = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "conference")

    class Meta(Record.Meta):
        verbose_name_plural = "conference papers"
