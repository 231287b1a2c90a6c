"""Move a child to another placement that is chosen for them."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_moves import ASKED, fits, moved, own_columns
from keepsight.actions.care.of_placements import DECIDED_ELSEWHERE
from keepsight.actions.stepping import Around, making
from keepsight.records.care.placement import Placement
from keepsight.writing.perform import Wrong


def chosen(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) what is no choice between placements, and whatever no move may be."""
    if given["type_code"] in DECIDED_ELSEWHERE:
        said = "This is no choice between placements: use “Move a child as decided elsewhere”."
        raise Wrong(said, field="type_code")
    fits(around, given)


MOVE_PLACEMENT = making(
    Placement,
    ASKED,
    also=own_columns,
    check=chosen,
    then=moved,
    code="move_placement",
    title="Move a child to another placement",
    why="Every move costs a child a home, a school or a friend; it is chosen, and never drifts.",
    needs=("period_of_care",),
    level=30,
    decides="D23",
    shows={"childs_wishes": "childs_words"},
)
