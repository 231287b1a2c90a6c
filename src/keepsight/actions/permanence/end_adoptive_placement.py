"""A placement for adoption ends before an order is made."""

from __future__ import annotations

from typing import Any

from keepsight.actions.permanence.of_adoption import UNMATCHED, write_on_all
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.records.permanence.adoption_decision import AdoptionDecision

ASKED = asking(
    Question("ended_on", "Last day with the adopters", kind="date"),
    Question(
        "end_reason_code",
        "Why it came to an end",
        kind="choice",
        choices="ssda903:REASON_PLACED_CEASED",
    ),
    Question(
        "what_happened",
        "How it came to that, and where the child is now",
        kind="long_text",
        most=8_000,
    ),
)


def to_be_matched_again(around: Around, placement: Any, given: dict[str, Any]) -> None:
    """The decision for adoption stands, and the child needs another match."""
    why = "the placement for adoption ended"
    write_on_all(around, "adoption_decision", AdoptionDecision, why, **UNMATCHED)


END_ADOPTIVE_PLACEMENT = completing(
    "adoptive_placement",
    ASKED,
    then=to_be_matched_again,
    why_changed="ended",
    code="end_adoptive_placement",
    title="End a placement for adoption",
    why="It was meant to be for good: that it was not is said plainly, and learnt from.",
    level=30,
)
