"""T84: a permanence plan is agreed by the second review, about four months in."""

from keepsight.facts.care.period_of_care import BECAME_LOOKED_AFTER
from keepsight.facts.care.permanence_plan import PERMANENCE_PLAN_AGREED
from keepsight.kernel.clock import Clock, Start

PERMANENCE_PLANNED = Clock(
    code="T84",
    title="Permanence plan",
    why="By the second review a child should know where they will grow up.",
    source="Children Act 1989 guidance and regulations, volume 2",
    starts=(Start(BECAME_LOOKED_AFTER, "care.permanence_plan"),),
    stops=(PERMANENCE_PLAN_AGREED,),
)
