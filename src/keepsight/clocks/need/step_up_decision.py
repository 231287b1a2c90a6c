"""T36: a concern raised in early help is decided within one working day."""

from keepsight.facts.need.step_up import STEP_UP_DECIDED, STEP_UP_RAISED
from keepsight.kernel.clock import Clock, Start

STEP_UP_DECISION = Clock(
    code="T36",
    title="Step up from early help decided",
    why="Early help that sees harm must not wait for an answer.",
    source="Working Together to Safeguard Children",
    starts=(Start(STEP_UP_RAISED, "need.step_up"),),
    stops=(STEP_UP_DECIDED,),
)
