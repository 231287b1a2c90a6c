"""A reviewing officer’s dispute that is not put right goes to senior managers."""

from __future__ import annotations

from typing import Any

from keepsight.actions.quality.of_disputes import is_reviewer
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.writing.perform import Wrong

ASKED = asking(
    Question("formal_on", "When the dispute was made formal", kind="date"),
    Question(
        "formal_why",
        "What was answered, and why it is not enough",
        kind="long_text",
        most=8_000,
    ),
)


def is_informal(around: Around, given: dict[str, Any]) -> None:
    """A reviewing officer does it, once."""
    is_reviewer(around, given)
    if around.rows["reviewer_dispute"].formal_on is not None:
        raise Wrong("The dispute is formal already.", field="formal_on")


def informal_is_over(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"informal_ended_on": given["formal_on"]}


MAKE_DISPUTE_FORMAL = completing(
    "reviewer_dispute",
    ASKED,
    also=informal_is_over,
    check=is_informal,
    why_changed="made formal",
    code="make_dispute_formal",
    title="Make a dispute formal",
    why="What a team cannot put right, somebody above it must.",
    level=30,
    meets=("T111A",),
)
