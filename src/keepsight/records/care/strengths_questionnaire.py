"""A Strengths and Difficulties Questionnaire of a looked-after child."""

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
                    "completed_on",
                    "When the questionnaire was completed, or could not be",
                    kind="date",
                ),
                Question("score", "Total score, 0 to 40", kind="number", required=False),
                Question(
                    "reason_code",
                    "Why there is no score",
                    kind="choice",
                    choices="ssda903:SDQ_REASON",
                    required=False,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
    },
)
PRIVACY = Privacy(restricted=("score",))

TOLD = {"completed_on": "Strengths and difficulties questionnaire filled in", "part": "health"}


class StrengthsQuestionnaire(Record):
    """How is the child, by their carer's answers?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    completed_on = models.DateField(null=True, blank=True)
    score = models.IntegerField(null=True, blank=True)
    reason_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = ("person", "completed_on")
