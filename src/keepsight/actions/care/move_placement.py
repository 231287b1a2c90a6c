"""Move a child to another placement that is chosen for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from keepsight.actions.care.of_moves import ASKED, fits, moved, own_columns
from keepsight.actions.care.of_placements import DECIDED_ELSEWHERE
from keepsight.actions.stepping import Around, making
from keepsight.records.care.placement import Placement
from keepsight.writing.perform import Wrong

#: The first letter of foster placements, and of those with adopters; our own provision.
FOSTERING = ("U", "A")
OURS = "PR1"


def kind_of(given: Mapping[str, Any]) -> dict[str, Any]:
    """Who chooses goes by what the return’s codes say already: our own carers, an agency’s, or a home."""
    code = given.get("type_code") or ""
    if code and not code.startswith(FOSTERING):
        return {"kind": "residential"}
    is_ours = given.get("provider_code") == OURS
    return {"kind": ("in_house" if is_ours else "agency") if code else ""}


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
    case=kind_of,
    code="move_placement",
    title="Move a child to another placement",
    why="Every move costs a child a home, a school or a friend; it is chosen, and never drifts.",
    needs=("period_of_care",),
    level=30,
    decides="D23",
    shows={"childs_wishes": "childs_words"},
)
