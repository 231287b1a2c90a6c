"""The child moves to the carers of early permanence, on a day after it was decided."""

from __future__ import annotations

from typing import Any

from keepsight.actions.permanence.of_adoption import on_the_decision
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.writing.perform import Wrong

ASKED = asking(
    Question("placed_on", "When the child moved to carers who may adopt", kind="date"),
)


def moves_once(around: Around, given: dict[str, Any]) -> None:
    """The move is recorded once."""
    if around.rows["early_permanence"].placed_on is not None:
        raise Wrong("The move is on file already.", field="placed_on")


MOVE_FOR_EARLY_PERMANENCE = completing(
    "early_permanence",
    ASKED,
    check=moves_once,
    then=on_the_decision,
    why_changed="moved",
    code="move_for_early_permanence",
    title="Record the move to early permanence",
    why="A decision is not yet a home: the child is there from the day of the move.",
    level=30,
)
