"""A name a person bears or has borne."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

NAME_KINDS = (
    ("current", "The name used now"),
    ("former", "A former name"),
    ("birth", "The name at birth"),
    ("alias", "Another name they are called by"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "given_name",
                    "First names",
                    most=100,
                    required=False,
                    means="person_name.given_name",
                ),
                Question(
                    "family_name",
                    "Last name",
                    most=100,
                    required=False,
                    means="person_name.family_name",
                ),
                Question("kind_code", "Which name it is", kind="choice", choices=NAME_KINDS),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the page is of one person",
        "from_on": "the day on which it is put on file as the name used now",
        "until_on": "the day on which another name became the one used now",
    },
)
PRIVACY = Privacy(
    identifies=(
        "given_name",
        "family_name",
    )
)

TOLD = "The names that a child bore stand on the summary with their days."


class PersonName(Record):
    """Former names still find the child."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    given_name = models.CharField(max_length=100, blank=True, default="")
    family_name = models.CharField(max_length=100, blank=True, default="")
    kind_code = models.CharField(max_length=20, blank=True, default="current")
    from_on = models.DateField(null=True, blank=True)
    until_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("person", "given_name", "family_name")
