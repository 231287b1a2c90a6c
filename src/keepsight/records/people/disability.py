"""A disability of a person, by the census code."""

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
                Question(
                    "disability_code",
                    "A disability to put on file",
                    kind="choice",
                    choices="cin:Disability",
                    required=False,
                    hint="One at a time. Those on file stay",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={"person": "the page is of one person"},
)
PRIVACY = Privacy(restricted=("disability_code",))

TOLD = "It has no day of its own; the child’s summary shows it."


class Disability(Record):
    """A disabled child is a child in need by law."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    disability_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = ("person", "disability_code")
