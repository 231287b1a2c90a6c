"""A child moves in with the adopters, or the foster carers become them."""

from __future__ import annotations

from typing import Any

from keepsight.actions.permanence.of_adoption import placement_order_on
from keepsight.actions.stepping import Around, making
from keepsight.records.permanence.adoptive_placement import AdoptivePlacement
from keepsight.writing.doubts import doubt
from keepsight.writing.perform import Wrong

NO_ORDER = (
    "No placement order is on file. Without one, each parent or guardian has consented in writing before "
    "a witness, and the file holds it."
)


def may_be_placed(around: Around, given: dict[str, Any]) -> None:
    """No child is placed before the match is decided (Adoption Agencies Regulations 2005, regulation 35), nor
    without a placement order or each parent's consent (Adoption and Children Act 2002, sections 18 and 19):
    where no order is on file, the writer is asked to be sure of the consent.
    """
    matched_on = around.rows["adoption_decision"].matched_on
    if matched_on is None or given["placed_on"] < matched_on:
        raise Wrong("The match is decided first.", field="placed_on")
    if placement_order_on(around) is None:
        doubt(given, {"placed_on": NO_ORDER})


PLACE_FOR_ADOPTION = making(
    AdoptivePlacement,
    check=may_be_placed,
    code="place_for_adoption",
    title="Place a child for adoption",
    why="From this day with the family that means to keep the child.",
    level=30,
    needs=("adoption_decision",),
    bars=("adoptive_placement",),
    meets=("T94",),
)
