"""Early permanence ends: the child goes home, or elsewhere."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.writing.perform import Wrong

ASKED = asking(
    Question("ended_on", "When early permanence ended", kind="date"),
    Question("what_became", "Where the child went, and why", kind="long_text", most=2_000),
)


def has_moved(around: Around, given: dict[str, Any]) -> None:
    """Not before the move."""
    placed_on = around.rows["early_permanence"].placed_on
    if placed_on is not None and given["ended_on"] < placed_on:
        raise Wrong("This is before the child moved there.", field="ended_on")


END_EARLY_PERMANENCE = completing(
    "early_permanence",
    ASKED,
    check=has_moved,
    why_changed="ended",
    code="end_early_permanence",
    title="End early permanence",
    why="These carers took the risk that the child goes home: when it does, it is said.",
    level=30,
)
