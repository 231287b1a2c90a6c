"""Agree to a placement outside the council’s area: one to come, or one that nobody has agreed to yet."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_episodes import open_rows
from keepsight.actions.stepping import Around, making
from keepsight.records.care.placement_approval import PlacementApproval


def for_which(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The placement that stands, where it is out of area and nobody has agreed to it; else one to come."""
    far = [one for one in open_rows(around, "placement") if one.location_code == "OUT"]
    agreed = PlacementApproval.objects.filter(placement__in=far).values_list("placement", flat=True)
    waiting = [one for one in far if one.pk not in set(agreed)]
    return {
        "approved_on": around.doing.today,
        "kind_code": "out_of_area",
        "by_code": "nominated_officer",
        "placement": waiting[-1] if waiting else None,
    }


APPROVE_OUT_OF_AREA = making(
    PlacementApproval,
    also=for_which,
    code="approve_out_of_area",
    title="Agree to a placement out of area",
    why="Far from home, somebody senior must have said yes.",
    level=30,
    decides="D24",
    meets=("T81A",),
)
