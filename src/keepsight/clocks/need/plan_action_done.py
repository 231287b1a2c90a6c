"""T38: what was agreed under a plan or at a meeting is done by its day."""

from keepsight.facts.need.plan_action import ACTION_AGREED, ACTION_DONE
from keepsight.kernel.clock import Clock, Start

PLAN_ACTION_DONE = Clock(
    code="T38",
    title="Action agreed for the child",
    why="What was promised to a family by a day is owed on that day.",
    source="Working Together to Safeguard Children",
    starts=(Start(ACTION_AGREED, ""),),
    stops=(ACTION_DONE,),
)
