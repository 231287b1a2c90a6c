"""Write down that a panel looked at a match of a child with adopters."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.permanence.match import Match
from keepsight.writing.perform import Wrong


def is_not_placed(around: Around, given: dict[str, Any]) -> None:
    """A child who has a match is not matched again."""
    if around.rows["adoption_decision"].matched_on:
        raise Wrong("There is a match already. End it first.", field="panel_on")


PROPOSE_MATCH = making(
    Match,
    check=is_not_placed,
    code="propose_match",
    title="Bring a match with adopters to panel",
    why="These two belong together; say so.",
    level=30,
    needs=("adoption_decision",),
    bars=("match", "adoptive_placement"),
)
