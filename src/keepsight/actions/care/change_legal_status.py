"""Write down that a court’s order, or another power, holds from a day."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_episodes import new_status, refuse_status
from keepsight.actions.stepping import Around, making
from keepsight.records.care.legal_status import LegalStatus


def fits(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a status that holds already, or one that would overlap."""
    refuse_status(around, given["status_code"], given["started_on"], "started_on")


def holds(around: Around, status: Any, given: dict[str, Any]) -> None:
    """The status before ends on that day, and the episode of care turns."""
    new_status(around, status, given["started_on"])


CHANGE_LEGAL_STATUS = making(
    LegalStatus,
    check=fits,
    then=holds,
    code="change_legal_status",
    title="Record an order or a change of legal status",
    why="By what right the council holds a child is never in doubt.",
    needs=("period_of_care",),
    level=30,
    meets=("T46", "T47", "T48"),
)
