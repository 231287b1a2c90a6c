"""Advocacy ends, with what came of it in the child’s eyes."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.writing.perform import Wrong

ASKED = asking(
    Question("ended_on", "When the advocacy ended", kind="date"),
    Question(
        "what_came",
        "What came of it, as the child sees it",
        kind="long_text",
        most=8_000,
    ),
)


def has_begun(around: Around, given: dict[str, Any]) -> None:
    """Not before it began."""
    started_on = around.rows["advocacy"].started_on
    if started_on is not None and given["ended_on"] < started_on:
        raise Wrong("This is before the advocate began.", field="ended_on")


END_ADVOCACY = completing(
    "advocacy",
    ASKED,
    check=has_begun,
    why_changed="ended",
    code="end_advocacy",
    title="End advocacy",
    why="Whether the child was heard is asked of the child.",
    for_closed=True,
)
