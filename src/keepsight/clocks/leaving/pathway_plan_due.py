"""T101A: a pathway plan by 16 years and three months, reviewed every six months until 21."""

from keepsight.facts.leaving.eligible_child import BECAME_ELIGIBLE
from keepsight.facts.leaving.pathway_plan import PATHWAY_PLANNED
from keepsight.kernel.clock import Clock, Start

PATHWAY_PLAN_DUE = Clock(
    code="T101A",
    title="Pathway plan",
    why="The way out of care, in my own words.",
    source="Care Leavers (England) Regulations 2010, regulations 6 and 7",
    starts=(Start(BECAME_ELIGIBLE, "leaving.pathway_plan", ahead=True),),
    stops=(PATHWAY_PLANNED,),
    stops_by="child",
    per="child",
    again="leaving.pathway_review",
)
