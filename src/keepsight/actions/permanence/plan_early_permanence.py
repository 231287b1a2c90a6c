"""A child goes to carers who foster now and may adopt later."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.permanence.adoption_decision import AdoptionDecision
from keepsight.records.permanence.early_permanence import EarlyPermanence
from keepsight.writing.perform import Wrong


def in_order(around: Around, given: dict[str, Any]) -> None:
    """Decided first, then placed."""
    placed = given.get("placed_on")
    if placed and placed < given["decided_on"]:
        raise Wrong("This is before it was decided.", field="placed_on")


def on_the_decision(around: Around, early: Any, given: dict[str, Any]) -> None:
    """A decision for adoption that stands already names its dates, for the return."""
    numbers = [row.number for row in around.all_open("adoption_decision")]
    for decision in AdoptionDecision.objects.filter(pk__in=numbers):
        around.doing.amend(
            decision,
            why="early permanence",
            fostering_for_adoption_decided_on=early.decided_on,
            fostering_for_adoption_placed_on=early.placed_on,
        )


PLAN_EARLY_PERMANENCE = making(
    EarlyPermanence,
    check=in_order,
    then=on_the_decision,
    code="plan_early_permanence",
    title="Decide on early permanence",
    why="A baby should not have to move to the family it stays with.",
    level=40,
    bars=("early_permanence",),
)
