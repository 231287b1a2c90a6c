"""Agree to a placement at a distance: the director, and nobody else."""

from __future__ import annotations

from typing import Any

from keepsight.actions.step_days import said_day
from keepsight.actions.stepping import Around, asking, completing
from keepsight.writing.perform import Wrong


def not_yet(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a second word on one plan."""
    agreed = around.rows["distant_placement"].director_approved_on
    if agreed is not None:
        raise Wrong(f"The director agreed on {said_day(agreed)}.")


def today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Agreed to on the day of the decision."""
    return {"director_approved_on": around.doing.today}


APPROVE_DISTANCE = completing(
    "distant_placement",
    asking(),
    also=today,
    check=not_yet,
    why_changed="the director agreed",
    code="approve_distance",
    title="Agree to a placement at a distance",
    why="Only the director may send a child that far.",
    level=30,
    decides="D25",
    meets=("T81B",),
)
