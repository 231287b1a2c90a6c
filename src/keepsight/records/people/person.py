"""A child, or someone in a child's life."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = Form(
    sections=(
        Section(
            "Dates",
            (
                Question(
                    "born_on",
                    "Date of birth",
                    kind="date",
                    required=False,
                    means="person.born_on",
                    may_precede_birth=True,
                ),
                Question(
                    "expected_on",
                    "Not born yet: when the birth is expected",
                    kind="date",
                    required=False,
                    means="person.expected_on",
                    may_lie_ahead=True,
                ),
                Question(
                    "died_on", "Day of death", kind="date", required=False, means="person.died_on"
                ),
            ),
        ),
        Section(
            "Who this is",
            (
                Question(
                    "sex_code",
                    "Sex",
                    kind="choice",
                    choices="cin:Sex",
                    required=False,
                    means="person.sex_code",
                ),
                Question(
                    "ethnicity_code",
                    "Ethnicity",
                    kind="choice",
                    choices="cin:Ethnicity",
                    required=False,
                    hint="As the child or the family say it themselves",
                    means="person.ethnicity_code",
                ),
                Question(
                    "first_language",
                    "Language spoken at home",
                    required=False,
                    most=60,
                    hint="Only where it is not English. British Sign Language is one",
                ),
                Question(
                    "needs_interpreter",
                    "Is an interpreter needed?",
                    kind="yes_no",
                    required=False,
                ),
                Question(
                    "communication_needs",
                    "What others must do to be understood, and to understand",
                    kind="long_text",
                    required=False,
                    most=2_000,
                    hint="For example: uses pictures; reads lips, so face them; needs time to answer",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "gender_code": "filled by imports; the sex on file is asked, as the returns have it",
        "upn_unknown_code": "filled by imports, for the census alone",
        "nationality_code": "filled by imports, for unaccompanied children alone",
        "is_child": "follows from the page: a child is added, or an adult of a family",
        "is_disabled": "follows from the disabilities on file",
        "is_mother": "filled by imports, for the return on looked-after children alone",
        "told_apart": "asked by add_child, where children who look alike were found",
    },
)
PRIVACY = Privacy(
    identifies=(
        "born_on",
        "expected_on",
        "died_on",
        "sex_code",
        "gender_code",
        "ethnicity_code",
        "nationality_code",
    ),
    restricted=("communication_needs", "told_apart"),
)


class Person(Record):
    """One record of each: whatever the number of systems that know them."""

    born_on = models.DateField(null=True, blank=True)
    expected_on = models.DateField(null=True, blank=True)
    died_on = models.DateField(null=True, blank=True)
    sex_code = models.CharField(max_length=20, blank=True, default="")
    gender_code = models.CharField(max_length=20, blank=True, default="")
    ethnicity_code = models.CharField(max_length=20, blank=True, default="")
    upn_unknown_code = models.CharField(max_length=20, blank=True, default="")
    nationality_code = models.CharField(max_length=20, blank=True, default="")
    is_child = models.BooleanField(default=True)
    is_disabled = models.BooleanField(null=True, blank=True)
    is_mother = models.BooleanField(null=True, blank=True)
    first_language = models.CharField(max_length=60, blank=True, default="")
    needs_interpreter = models.BooleanField(null=True, blank=True)
    communication_needs = models.TextField(blank=True, default="")
    told_apart = models.TextField(blank=True, default="")

    class Meta(Record.Meta):
        verbose_name_plural = "people"
