"""A volunteer who befriends a child whom nobody visits."""

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
                Question("wanted_on", "Since when an independent visitor is wanted", kind="date"),
                Question(
                    "childs_words",
                    "Whom the child would like to come",
                    kind="long_text",
                    hint="Interests, language, age: the child’s own words",
                    required=False,
                    most=8000,
                    means="independent_visitor.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "matched_on": "filled by match_independent_visitor",
        "visitor_name": "filled by match_independent_visitor",
        "declined_on": "filled by decline_independent_visitor",
    },
)
PRIVACY = Privacy(restricted=("childs_words", "visitor_name"))
OPEN = Open(
    "a wish for an independent visitor", begins="wanted_on", ends=("matched_on", "declined_on")
)

TOLD = {
    "wanted_on": "Independent visitor wanted",
    "matched_on": "Independent visitor found",
    "declined_on": "Independent visitor declined",
}


class IndependentVisitor(Record):
    """Somebody who comes because they want to."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    wanted_on = models.DateField(null=True, blank=True)
    matched_on = models.DateField(null=True, blank=True)
    declined_on = models.DateField(null=True, blank=True)
    childs_words = models.TextField(blank=True, default="")
    visitor_name = models.CharField(max_length=200, blank=True, default="")

    MATCH_ON = (
        "person",
        "wanted_on",
    )
