"""A child of sufficient age, long in a foster home, agrees to be visited less."""

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
                    "agreed_on",
                    "When the child agreed to be visited less often",
                    kind="date",
                    hint="Only after a year in a foster home that is meant to last",
                ),
                Question(
                    "childs_words",
                    "What the child says about fewer visits",
                    kind="long_text",
                    hint="The child’s own words: nobody can agree for them",
                    most=8000,
                    means="fewer_visits.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "placement": "the open placement",
        "withdrawn_on": "filled by withdraw_fewer_visits",
    },
)
PRIVACY = Privacy(restricted=("childs_words",))
OPEN = Open("an agreement to fewer visits", begins="agreed_on", ends=("withdrawn_on",))

TOLD = {
    "agreed_on": "Fewer visits agreed",
    "withdrawn_on": "Fewer visits no longer agreed",
    "part": "visits",
}


class FewerVisits(Record):
    """A child who feels at home may not want a visitor every six weeks."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    placement = models.ForeignKey(
        "records.Placement",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    agreed_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    childs_words = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "placement",
        "agreed_on",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "agreements to fewer visits"
