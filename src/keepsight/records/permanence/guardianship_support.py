"""The support agreed with special guardians."""

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
                Question(
                    "agreed_on", "When the support was agreed with the guardians", kind="date"
                ),
                Question(
                    "guardians",
                    "Who they are to the child",
                    hint="Grandmother, aunt, family friend",
                ),
                Question(
                    "own_words",
                    "What the child says about living there",
                    kind="long_text",
                    most=8_000,
                ),
                Question(
                    "support", "What help the family gets, from whom", kind="long_text", most=8_000
                ),
                Question(
                    "money",
                    "Money: what is paid, and until when",
                    kind="long_text",
                    required=False,
                    most=8_000,
                ),
                Question(
                    "contact",
                    "Contact with parents and others, and who helps with it",
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
        "ended_on": "asked by end_guardianship_support",
        "ended_because": "asked by end_guardianship_support",
    },
)
PRIVACY = Privacy(
    restricted=(
        "ended_because",
        "guardians",
        "support",
        "money",
        "contact",
        "own_words",
    )
)
OPEN = Open("a support plan for special guardians", begins="agreed_on", ends=("ended_on",))

TOLD = {
    "agreed_on": "Special guardianship support agreed",
    "ended_on": "Special guardianship support ended",
}


class GuardianshipSupport(Record):
    """A grandmother who takes a child for good is not left alone."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    agreed_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.TextField(blank=True, default="")
    guardians = models.TextField(blank=True, default="")
    support = models.TextField(blank=True, default="")
    money = models.TextField(blank=True, default="")
    contact = models.TextField(blank=True, default="")
    own_words = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "agreed_on",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "guardianship support plans"
