"""T68: a personal education plan within ten working days, then every term, from 3 to 18."""

from keepsight.facts.care.education_plan import EDUCATION_PLANNED
from keepsight.facts.care.years_in_care import IN_CARE_FROM_THREE
from keepsight.kernel.clock import Clock, Start

EDUCATION_PLAN_DUE = Clock(
    code="T68",
    title="Personal education plan",
    why="School is where a child in care can be a child.",
    source="Promoting the education of looked-after children, guidance (February 2018)",
    starts=(Start(IN_CARE_FROM_THREE, "care.education_plan"),),
    stops=(EDUCATION_PLANNED,),
    again="care.education_plan_again",
)
