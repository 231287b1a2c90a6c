"""Approve a relative or friend as a carer for the time being."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_episodes import open_rows
from keepsight.actions.care.of_placements import FOR_NOW
from keepsight.actions.stepping import Around, making
from keepsight.records.care.temporary_approval import TemporaryApproval


def for_which(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """From the day of the decision; for the placement with them that stands, or one to come."""
    stands = [one for one in open_rows(around, "placement") if one.accommodation_code == FOR_NOW]
    return {"approved_on": around.doing.today, "placement": stands[-1] if stands else None}


APPROVE_CONNECTED_PERSON = making(
    TemporaryApproval,
    also=for_which,
    code="approve_connected_person",
    title="Approve a relative or friend as carers for the time being",
    why="Grandma tonight, checked tomorrow.",
    level=30,
    decides="D28",
    bars=("temporary_approval",),
)
