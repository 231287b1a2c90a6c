"""Put a child in bed and breakfast because nothing else was found; the director alone decides."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from keepsight.actions.need.of_child import refuse_grown_up
from keepsight.actions.stepping import Around, making
from keepsight.records.need.bed_and_breakfast_stay import BedAndBreakfastStay
from keepsight.writing.perform import Wrong


def is_a_child(around: Around, given: dict[str, Any]) -> None:
    """For those under 18."""
    refuse_grown_up(
        around.child,
        given["started_on"],
        "They were 18 by then: an unsuitable home of a care leaver is decided elsewhere.",
        "started_on",
    )
    refuse_later_than_tomorrow(around, given)


def refuse_later_than_tomorrow(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a night on which nobody looks at it again."""
    again, today = given["look_again_on"], around.doing.today
    if not today <= again <= today + timedelta(days=1):
        raise Wrong("It is looked at again tomorrow at the latest.", field="look_again_on")


#: What its answers put on file for the director.
SHOWS = {
    "childs_wishes": "childs_words",
    "what_was_tried": "other_places",
    "who_stays": "through_the_night",
    "looked_at_again": "look_again_on",
}


USE_BED_AND_BREAKFAST = making(
    BedAndBreakfastStay,
    check=is_a_child,
    code="use_bed_and_breakfast",
    title="Use bed and breakfast for a child",
    why="A child among strangers is not safe.",
    bars=("bed_and_breakfast_stay",),
    decides="D26",
    shows=SHOWS,
    case={"kind": "bed_and_breakfast"},
    for_closed=True,
)
