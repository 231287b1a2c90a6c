"""Agree that a child is kept in a secure home."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.placement_approval import PlacementApproval


def today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Agreed to on the day of the decision, for a placement that is still to begin."""
    return {"approved_on": around.doing.today, "kind_code": "secure", "by_code": "director"}


APPROVE_SECURE_PLACEMENT = making(
    PlacementApproval,
    also=today,
    code="approve_secure_placement",
    title="Agree to a secure placement",
    why="Taking a child’s liberty is the director’s own decision.",
    level=30,
    decides="D20",
)
