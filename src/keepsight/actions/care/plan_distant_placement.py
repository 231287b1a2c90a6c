"""Plan a placement beyond the neighbouring councils: the director decides, the other council is asked."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.distant_placement import DistantPlacement


def noted(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Known from today on."""
    return {"planned_on": around.doing.today}


PLAN_DISTANT_PLACEMENT = making(
    DistantPlacement,
    also=noted,
    code="plan_distant_placement",
    title="Plan a placement at a distance",
    why="Two counties away nobody drops in.",
    bars=("distant_placement",),
    level=30,
)
