"""Agree to a placement outside the council’s area: one to come, or one that nobody has agreed to yet."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_agreeing import agreeing
from keepsight.actions.care.of_episodes import open_rows
from keepsight.actions.stepping import Around
from keepsight.records.care.placement import Placement
from keepsight.records.care.placement_approval import PlacementApproval


def waits_for_it(around: Around, given: dict[str, Any]) -> Placement | None:
    """The placement that stands, where it is out of area and nobody has agreed to it."""
    far = [one for one in open_rows(around, "placement") if one.location_code == "OUT"]
    agreed = PlacementApproval.objects.filter(placement__in=far).values_list("placement", flat=True)
    waiting = [one for one in far if one.pk not in set(agreed)]
    return waiting[-1] if waiting else None


APPROVE_OUT_OF_AREA = agreeing(
    "out_of_area",
    "nominated_officer",
    which=waits_for_it,
    code="approve_out_of_area",
    title="Agree to a placement out of area",
    why="Far from home, somebody senior must have said yes.",
    decides="D24",
    meets=("T81A",),
)
