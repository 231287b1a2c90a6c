"""T18: a child on a protection plan is seen every ten working days."""

from keepsight.facts.people.visit import CHILD_SEEN
from keepsight.facts.protection.protection_plan import PROTECTION_PLAN_STARTED
from keepsight.kernel.clock import Clock, Start

PROTECTION_VISIT = Clock(
    code="T18",
    title="Visit under a protection plan",
    why="Nobody knows that a child is safe whom nobody has seen.",
    source="Local standard",
    starts=(Start(PROTECTION_PLAN_STARTED, "protection.visit"),),
    stops=(CHILD_SEEN,),
    again="protection.visit",
    stops_by="child",
)
