"""A reviewing officer’s dispute ends, with what came of it for the child."""

from __future__ import annotations

from typing import Any

from keepsight.actions.quality.of_disputes import is_reviewer
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.records.quality.reviewer_dispute import OUTCOMES
from keepsight.writing.perform import Wrong

ASKED = asking(
    Question("ended_on", "When the dispute ended", kind="date"),
    Question("outcome_code", "How the dispute ended", kind="choice", choices=OUTCOMES),
    Question("outcome", "What changed for the child", kind="long_text", most=8_000),
)


def can_end(around: Around, given: dict[str, Any]) -> None:
    """A reviewing officer does it, and not before it was made formal."""
    is_reviewer(around, given)
    formal_on = around.rows["reviewer_dispute"].formal_on
    if formal_on is not None and given["ended_on"] < formal_on:
        raise Wrong("This is before the dispute was made formal.", field="ended_on")


def informal_is_over(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    before = around.rows["reviewer_dispute"].informal_ended_on
    return {"informal_ended_on": before or given["ended_on"]}


END_DISPUTE = completing(
    "reviewer_dispute",
    ASKED,
    also=informal_is_over,
    check=can_end,
    why_changed="ended",
    code="end_dispute",
    title="End a reviewing officer’s dispute",
    why="Whether it was put right is said by whoever raised it, and by nobody else.",
    level=30,
    meets=("T111A", "T111B"),
)
