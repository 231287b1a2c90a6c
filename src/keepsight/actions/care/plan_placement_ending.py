"""Plan the end of a placement, so that a review is held first."""

from keepsight.actions.stepping import making
from keepsight.records.care.placement_ending import PlacementEnding

PLAN_PLACEMENT_ENDING = making(
    PlacementEnding,
    code="plan_placement_ending",
    title="Plan the end of a placement",
    why="A child is not moved by telephone.",
    needs=("placement",),
    bars=("placement_ending",),
    level=30,
)
