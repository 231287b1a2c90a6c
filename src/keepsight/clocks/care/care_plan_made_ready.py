"""T60: a care plan is made before a child is placed, or within ten working days."""

from keepsight.facts.care.care_plan import CARE_PLAN_MADE
from keepsight.facts.care.period_of_care import BECAME_LOOKED_AFTER
from keepsight.kernel.clock import Clock, Start

CARE_PLAN_MADE_READY = Clock(
    code="T60",
    title="Care plan",
    why="A child in care without a plan is only away from home.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 4",
    starts=(Start(BECAME_LOOKED_AFTER, "care.care_plan"),),
    stops=(CARE_PLAN_MADE,),
    stops_by="child",
)
