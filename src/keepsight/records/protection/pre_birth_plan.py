"""What is planned for a child not yet born."""

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
                Question("hospital", "Where the baby is to be born", required=False),
                Question(
                    "worries",
                    "What could harm the baby, before the birth and after",
                    kind="long_text",
                    most=8_000,
                ),
                Question(
                    "parents_words",
                    "What each parent says of the baby and the plan",
                    kind="long_text",
                    required=False,
                    most=8_000,
                    means="pre_birth_plan.parents_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the unborn child's own page",
        "expected_on": "the day on which the child is expected, as their own page has it",
        "started_on": "the day of writing",
        "ended_on": "asked by end_pre_birth_plan",
        "end_reason_code": "asked by end_pre_birth_plan",
        "assessment_started_on": "asked by start_pre_birth_assessment",
        "conference_held_on": "the day of the initial conference before the birth",
        "discharge_planned_on": "asked by plan_discharge",
        "discharge_plan": "asked by plan_discharge",
    },
)
PRIVACY = Privacy(restricted=("hospital", "worries", "parents_words", "discharge_plan"))
OPEN = Open("a plan before birth", begins="started_on", ends=("ended_on",))

TOLD = {
    "assessment_started_on": "Pre-birth assessment began",
    "conference_held_on": "Pre-birth conference held",
    "discharge_planned_on": "Going home from hospital planned",
    "ended_on": "Pre-birth plan ended",
}


class PreBirthPlan(Record):
    """A plan made in the delivery room is an emergency."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    expected_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    assessment_started_on = models.DateField(null=True, blank=True)
    conference_held_on = models.DateField(null=True, blank=True)
    discharge_planned_on = models.DateField(null=True, blank=True)
    started_on = models.DateField(null=True, blank=True)
    end_reason_code = models.CharField(max_length=20, blank=True, default="")
    hospital = models.CharField(max_length=200, blank=True, default="")
    worries = models.TextField(blank=True, default="")
    parents_words = models.TextField(blank=True, default="")
    discharge_plan = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "expected_on")
