"""A visit to a privately fostered child."""

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
                Question("visited_on", "When you visited the private foster home", kind="date"),
                Question("seen_alone", "Was the child seen and spoken to alone?", kind="yes_no"),
                Question(
                    "childs_words",
                    "What the child said there",
                    kind="long_text",
                    hint="The child’s own words",
                    required=False,
                    most=8000,
                ),
                Question(
                    "report",
                    "The report: the home, the carer, and how the child is",
                    kind="long_text",
                    most=20000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "it is written on the child's page",
        "arrangement": "the open arrangement",
        "worker": "whoever visited",
    },
)
PRIVACY = Privacy(restricted=("childs_words", "report"))

TOLD = {
    "visited_on": "Visit to the private foster home: {seen_alone?seen alone|not seen alone}",
    "part": "visits",
}


class PrivateFosteringVisit(Record):
    """The child must be asked, alone."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    arrangement = models.ForeignKey(
        "records.PrivateFostering",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    visited_on = models.DateField(null=True, blank=True)
    seen_alone = models.BooleanField(null=True, blank=True)
    childs_words = models.TextField(blank=True, default="")
    report = models.TextField(blank=True, default="")
    worker = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "arrangement", "visited_on")
