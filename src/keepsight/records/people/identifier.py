"""A number by which a system knows a person."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

SCHEMES = (
    ("upn", "School number (UPN)"),
    ("former_upn", "Former school number"),
    ("nhs", "NHS number"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "scheme", "What number it is", kind="choice", choices=SCHEMES, required=False
                ),
                Question(
                    "value",
                    "A number the child is known by",
                    most=40,
                    required=False,
                    means="identifier.value",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the page is of one person",
        "from_on": "filled by imports; a number is exact whenever it was given",
        "until_on": "filled by imports; a number is exact whenever it was given",
    },
)
PRIVACY = Privacy(identifies=("value",))

TOLD = "A number is no event of the child’s life; the summary shows it."


class Identifier(Record):
    """Exact only within its scheme; every earlier number still finds the child."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    scheme = models.CharField(max_length=40, blank=True, default="")
    value = models.CharField(max_length=100, blank=True, default="")
    from_on = models.DateField(null=True, blank=True)
    until_on = models.DateField(null=True, blank=True)

    MATCH_ON = ("scheme", "value", "person")

    class Meta(Record.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("authority", "scheme", "value"),
                name="identifier_once_in_its_scheme",
                condition=models.Q(scheme__startswith="local:"),
            ),
        )
        indexes = (models.Index(fields=("value",), name="identifier_value"),)
