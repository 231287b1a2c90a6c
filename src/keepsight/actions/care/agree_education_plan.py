"""Agree a personal education plan, once a term."""

from keepsight.actions.care.known_before import last_education_plan
from keepsight.actions.stepping import making
from keepsight.records.care.education_plan import EducationPlan

AGREE_EDUCATION_PLAN = making(
    EducationPlan,
    code="agree_education_plan",
    title="Agree a personal education plan",
    why="School is where a child in care can be a child.",
    first=last_education_plan,
    first_from="From the last education plan",
    meets=("T68",),
    needs=("period_of_care",),
)
