"""Agree to a placement at a distance: the director, and nobody else."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form

ASKED = Form(sections=(), since=date(2016, 1, 1))


def today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Agreed to on the day of the decision."""
    return {"director_approved_on": around.doing.today}


APPROVE_DISTANCE = completing(
    "distant_placement",
    ASKED,
    also=today,
    why_changed="the director agreed",
    code="approve_distance",
    title="Agree to a placement at a distance",
    why="Only the director may send a child that far.",
    level=30,
    decides="D25",
    meets=("T81B",),
)
