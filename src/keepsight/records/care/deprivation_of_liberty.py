"""An order that deprives a looked-after child of liberty."""

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
                Question("started_on", "From which day the court allows it", kind="date"),
                Question(
                    "until_on", "Until when the court allows it", kind="date", may_lie_ahead=True
                ),
                Question("limits", "What is allowed, and what is not", kind="long_text", most=4000),
                Question(
                    "childs_words",
                    "What the child says about being kept in",
                    kind="long_text",
                    hint="The child’s own words",
                    required=False,
                    most=8000,
                    means="deprivation_of_liberty.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "ended_on": "filled by end_deprivation_of_liberty",
    },
)
PRIVACY = Privacy(restricted=("limits", "childs_words"))
OPEN = Open("a deprivation of liberty", begins="started_on", ends=("ended_on",))

TOLD = {
    "started_on": "Deprived of liberty by order",
    "ended_on": "No longer deprived of liberty",
    "part": "legal",
}


class DeprivationOfLiberty(Record):
    """Only a court may, and only for as long as it says."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    until_on = models.DateField(null=True, blank=True)
    limits = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "started_on")

    class Meta(Record.Meta):
        verbose_name_plural = "deprivations of liberty"
