"""A personal education plan, made or looked at again."""

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
                Question("agreed_on", "When the education plan was agreed", kind="date"),
                Question("school", "School or nursery, and year", most=200),
                Question(
                    "goals",
                    "What the child is to reach this term, and who helps",
                    kind="long_text",
                    most=8000,
                ),
                Question("premium", "What the pupil premium pays for", required=False, most=400),
                Question(
                    "childs_words",
                    "What the child says about school",
                    kind="long_text",
                    hint="The child’s own words",
                    required=False,
                    most=8000,
                    means="education_plan.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "period": "the open period of care",
    },
)
PRIVACY = Privacy(restricted=("school", "goals", "childs_words"))

TOLD = {"agreed_on": "Personal education plan agreed", "part": "education"}


class EducationPlan(Record):
    """School is where a child in care can be a child."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    period = models.ForeignKey(
        "records.PeriodOfCare",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    agreed_on = models.DateField(null=True, blank=True)
    school = models.CharField(max_length=200, blank=True, default="")
    goals = models.TextField(blank=True, default="")
    premium = models.CharField(max_length=400, blank=True, default="")
    childs_words = models.TextField(blank=True, default="")

    MATCH_ON = (
        "person",
        "period",
        "agreed_on",
    )
