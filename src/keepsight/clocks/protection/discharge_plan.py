"""T23C: how the child leaves hospital is planned before the birth."""

from keepsight.facts.protection.pre_birth_plan import BIRTH_EXPECTED, DISCHARGE_PLANNED
from keepsight.kernel.clock import Clock, Start

DISCHARGE_PLAN = Clock(
    code="T23C",
    title="Discharge planned before birth",
    why="A plan made in the delivery room is an emergency.",
    source="Local standard",
    starts=(Start(BIRTH_EXPECTED, "protection.discharge_plan", ahead=True),),
    stops=(DISCHARGE_PLANNED,),
    early=True,
)
