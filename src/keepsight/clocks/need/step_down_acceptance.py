"""T37: a lead practitioner accepts a step down within ten working days."""

from keepsight.facts.need.step_down import STEP_DOWN_ACCEPTED, STEP_DOWN_OFFERED
from keepsight.kernel.clock import Clock, Start

STEP_DOWN_ACCEPTANCE = Clock(
    code="T37",
    title="Step down accepted",
    why="A handover is over when the other has taken hold.",
    source="Local standard",
    starts=(Start(STEP_DOWN_OFFERED, "need.step_down"),),
    stops=(STEP_DOWN_ACCEPTED,),
)
