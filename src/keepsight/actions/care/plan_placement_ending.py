"""Plan the end of a placement, so that a review is held first."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.placement_ending import PlacementEnding
from keepsight.writing.perform import Wrong


def once(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a second ending of one placement, and one that is decided after it happens."""
    told = PlacementEnding.objects.filter(placement=around.rows["placement"], called_off_on=None)
    if told.exists():
        raise Wrong("The end of this placement is planned already.", field="ends_on")
    if given["ends_on"] < given["decided_on"]:
        raise Wrong("It cannot end before that is decided.", field="ends_on")


PLAN_PLACEMENT_ENDING = making(
    PlacementEnding,
    check=once,
    code="plan_placement_ending",
    title="Plan the end of a placement",
    why="A child is not moved by telephone.",
    needs=("placement",),
    level=30,
)
