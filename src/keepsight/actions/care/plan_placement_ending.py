"""Plan the end of a placement, so that a review is held first."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_order import in_order
from keepsight.actions.stepping import Around, making
from keepsight.records.care.placement_ending import PlacementEnding
from keepsight.writing.perform import Wrong

decided_first = in_order("decided_on", "ends_on")


def once(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a second ending of one placement, and one before it is decided."""
    told = PlacementEnding.objects.filter(placement=around.rows["placement"], called_off_on=None)
    if told.exists():
        raise Wrong("The end of this placement is planned already.", field="ends_on")
    decided_first(around, given)


PLAN_PLACEMENT_ENDING = making(
    PlacementEnding,
    check=once,
    code="plan_placement_ending",
    title="Plan the end of a placement",
    why="A child is not moved by telephone.",
    needs=("placement",),
    level=30,
)
