"""A child goes to carers who foster now and may adopt later; the nominated officer approves it first.

Care Planning, Placement and Case Review (England) Regulations 2010, regulation 22A. The nominated officer is a head
of service here, as for a placement out of the area.
"""

from __future__ import annotations

from typing import Any

from keepsight.actions.permanence.of_adoption import on_the_decision
from keepsight.actions.stepping import Around, making
from keepsight.records.permanence.early_permanence import EarlyPermanence
from keepsight.writing.perform import Wrong


def in_order(around: Around, given: dict[str, Any]) -> None:
    """Decided first, then placed."""
    placed = given.get("placed_on")
    if placed and placed < given["decided_on"]:
        raise Wrong("This is before it was decided.", field="placed_on")


PLAN_EARLY_PERMANENCE = making(
    EarlyPermanence,
    check=in_order,
    then=on_the_decision,
    code="plan_early_permanence",
    title="Decide on early permanence",
    why="A baby should not have to move to the family it stays with.",
    level=60,
    bars=("early_permanence",),
)
