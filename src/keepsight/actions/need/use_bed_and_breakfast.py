"""Put a child in bed and breakfast because nothing else was found; the director alone decides."""

from __future__ import annotations

from typing import Any

from keepsight.actions.need.of_child import refuse_grown_up
from keepsight.actions.stepping import Around, making
from keepsight.records.need.bed_and_breakfast_stay import BedAndBreakfastStay


def is_a_child(around: Around, given: dict[str, Any]) -> None:
    """For those under 18."""
    refuse_grown_up(
        around.child,
        given["started_on"],
        "They were 18 by then: an unsuitable home of a care leaver is decided elsewhere.",
        "started_on",
    )


USE_BED_AND_BREAKFAST = making(
    BedAndBreakfastStay,
    check=is_a_child,
    code="use_bed_and_breakfast",
    title="Use bed and breakfast for a child",
    why="A child among strangers is not safe.",
    bars=("bed_and_breakfast_stay",),
    decides="D26",
    case={"kind": "bed_and_breakfast"},
    for_closed=True,
)
