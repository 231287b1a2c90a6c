"""T61: a placement plan is agreed before a placement, or within five working days."""

from keepsight.facts.care.placement import PLACEMENT_STARTED
from keepsight.facts.care.placement_plan import PLACEMENT_PLANNED
from keepsight.kernel.clock import Clock, Start

PLACEMENT_PLAN_AGREED = Clock(
    code="T61",
    title="Placement plan",
    why="Whoever cares for a child tonight must know what this child needs.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 9",
    starts=(Start(PLACEMENT_STARTED, "care.placement_plan"),),
    stops=(PLACEMENT_PLANNED,),
    early=True,
)
