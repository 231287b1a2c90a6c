"""The day a family was given its assessment."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

READERS = (
    ("both", "The child and the parents"),
    ("parents", "The parents"),
    ("child", "The child"),
)
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("shared_on", "When the family was given it", kind="date"),
                Question("shared_with_code", "Who has it", kind="choice", choices=READERS),
                Question(
                    "family_said",
                    "What they said about it",
                    kind="long_text",
                    hint="In their words: what they agree with, and what they do not",
                    required=False,
                    most=8000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "it is written on the child's page",
        "assessment": "the assessment that was authorised",
        "authorised_on": "the day of authorise_assessment",
    },
)
PRIVACY = Privacy(restricted=("family_said",))
OPEN = Open("an assessment to be shared", begins="authorised_on", ends=("shared_on",))

TOLD = {"shared_on": "Assessment shared: {shared_with_code}"}


class AssessmentShared(Record):
    """People have a right to read what is written about them."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    assessment = models.ForeignKey(
        "records.Assessment",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    shared_on = models.DateField(null=True, blank=True)
    shared_with_code = models.CharField(max_length=20, blank=True, default="")
    authorised_on = models.DateField(null=True, blank=True)
    family_said = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "assessment")

    class Meta(Record.Meta):
        verbose_name_plural = "assessments shared"
