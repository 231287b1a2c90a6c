"""A journey abroad of a looked-after child, or a passport for one, to which the council agreed."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

MATTERS = (("travel", "A journey abroad"), ("passport", "A passport"))
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("matter_code", "What is agreed to", kind="choice", choices=MATTERS),
                Question(
                    "where_to",
                    "Where to, with whom, and what for",
                    kind="long_text",
                    most=4000,
                ),
                Question(
                    "leaves_on",
                    "When the child leaves the country",
                    kind="date",
                    may_lie_ahead=True,
                    required=False,
                    hint="Only of a journey",
                ),
                Question(
                    "returns_on",
                    "When the child is back",
                    kind="date",
                    may_lie_ahead=True,
                    required=False,
                    hint="For a month or longer everybody with parental responsibility agrees in writing, or a court",
                ),
                Question(
                    "parents_say",
                    "What each parent says about it",
                    kind="long_text",
                    hint="A child who is in care by agreement goes only where a parent agrees",
                    most=4000,
                ),
                Question(
                    "childs_words",
                    "What the child says about going",
                    kind="long_text",
                    hint="The child’s own words. Of one who cannot speak yet: what you saw",
                    most=8000,
                    means="foreign_travel.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "agreed_on": "the day of the decision",
    },
)
PRIVACY = Privacy(restricted=("where_to", "parents_say", "childs_words"))

TOLD = {"agreed_on": "Agreed to: {matter_code}", "part": "family"}


class ForeignTravel(Record):
    """A holiday is part of a childhood; a passport lets a child be taken away."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    agreed_on = models.DateField(null=True, blank=True)
    matter_code = models.CharField(max_length=20, blank=True, default="")
    where_to = models.TextField(blank=True, default="")
    leaves_on = models.DateField(null=True, blank=True)
    returns_on = models.DateField(null=True, blank=True)
    parents_say = models.TextField(blank=True, default="")
    childs_words = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "agreed_on", "matter_code")

    class Meta(Record.Meta):
        verbose_name_plural = "journeys abroad and passports"
