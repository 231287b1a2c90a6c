"""A child moves in with the adopters, or the foster carers become them."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.permanence.adoptive_placement import AdoptivePlacement
from keepsight.writing.perform import Wrong


def is_matched(around: Around, given: dict[str, Any]) -> None:
    """No child is placed for adoption before the match is decided (regulation 35)."""
    matched_on = around.rows["adoption_decision"].matched_on
    if matched_on is None or given["placed_on"] < matched_on:
        raise Wrong("The match is decided first.", field="placed_on")


PLACE_FOR_ADOPTION = making(
    AdoptivePlacement,
    check=is_matched,
    code="place_for_adoption",
    title="Place a child for adoption",
    why="From this day with the family that means to keep the child.",
    level=30,
    needs=("adoption_decision",),
    bars=("adoptive_placement",),
    meets=("T94",),
)
