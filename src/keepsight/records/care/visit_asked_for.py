"""A notice of concern about a provider, or a child or carer who asks for a visit."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

KINDS = (
    ("child", "The child"),
    ("carer", "The carer"),
    ("parent", "The parent with whom the child lives"),
    ("concern", "The regulator is concerned about the provider"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("kind_code", "Who asks for a visit", kind="choice", choices=KINDS),
                Question("asked_on", "When the visit was asked for", kind="date"),
                Question(
                    "due_on",
                    "By when they would like it",
                    kind="date",
                    may_lie_ahead=True,
                    required=False,
                    hint="A notice of concern is answered within a week",
                ),
                Question("said", "What they said", kind="long_text", most=4000),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "withdrawn_on": "filled by withdraw_visit_asked_for",
        "visited_on": "the first visit at which the child was seen, from the day of asking on",
    },
)
PRIVACY = Privacy(restricted=("said",))
OPEN = Open(
    "a visit asked for",
    begins="asked_on",
    ends=("visited_on", "withdrawn_on"),
    kind="kind_code",
    kinds=KINDS,
)

TOLD = {
    "asked_on": "A visit was asked for: {kind_code}",
    "visited_on": "The visit that was asked for was made",
    "withdrawn_on": "A visit was no longer asked for",
    "part": "visits",
}


class VisitAskedFor(Record):
    """When a child asks for us, we come."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    kind_code = models.CharField(max_length=20, blank=True, default="")
    asked_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    visited_on = models.DateField(null=True, blank=True)
    said = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "asked_on",
        "kind_code",
    )

    class Meta(Record.Meta):
        verbose_name_plural = "visits asked for"
