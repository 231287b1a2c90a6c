"""Move a child to where it was decided elsewhere: home, hospital, custody, a secure home."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_moves import ASKED, fits, moved, own_columns
from keepsight.actions.care.of_placements import DECIDED_ELSEWHERE
from keepsight.actions.stepping import Around, making
from keepsight.records.care.placement import UNSUITABLE, Placement
from keepsight.writing.perform import Wrong


def decided(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) an ordinary placement: that is chosen, by whoever may choose it."""
    is_adoption = given["type_code"].startswith("A")
    elsewhere = given["type_code"] in DECIDED_ELSEWHERE or is_adoption
    if not elsewhere and given["accommodation_code"] not in UNSUITABLE:
        said = "This placement is chosen: use “Move a child to another placement”."
        raise Wrong(said, field="type_code")
    fits(around, given)


MOVE_AS_DECIDED = making(
    Placement,
    ASKED,
    also=own_columns,
    check=decided,
    then=moved,
    code="move_as_decided",
    title="Move a child as decided elsewhere",
    why="A court, a doctor or the director has decided; where the child sleeps is on file that day.",
    needs=("period_of_care",),
    level=30,
)
