"""A Strengths and Difficulties Questionnaire of a looked-after child."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import Privacy
from keepsight.records.record import Record

FORM = FILLED_BY_IMPORTS
PRIVACY = Privacy(restricted=("score",))

TOLD = {"completed_on": "Strengths and difficulties questionnaire filled in", "part": "health"}


class StrengthsQuestionnaire(Record):
    """How is the child, by their carer's answers?"""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    completed_on = models.DateField(null=True, blank=True)
    score = models.IntegerField(null=True, blank=True)
    reason_code = models.CharField(max_length=20, blank=True, default="")

    MATCH_ON = ("person", "completed_on")
