"""A complaint is settled: whoever complained goes no further, or there is no further stage."""

from __future__ import annotations

from typing import Any

from keepsight.actions.quality.of_complaints import STAGES
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.writing.perform import Wrong

ASKED = asking(
    Question(
        "closed_on",
        "When the complaint was settled",
        kind="date",
        may_follow_death=True,
    ),
    Question(
        "learnt",
        "What we learnt, and what changes for other children",
        kind="long_text",
        most=8_000,
    ),
)

#: Each request, and the answer without which it is still open.
ANSWERS = {
    "received_on": "stage_one_answered_on",
    "stage_two_asked_on": "stage_two_answered_on",
    "panel_asked_on": "responded_on",
}


def is_answered(around: Around, given: dict[str, Any]) -> None:
    """Whatever was asked has had its answer by that day."""
    complaint = around.rows["complaint"]
    for asked, answered in ANSWERS.items():
        if getattr(complaint, asked) is not None and getattr(complaint, answered) is None:
            raise Wrong(f"First comes {STAGES[answered]}.", field="closed_on")
        last = getattr(complaint, answered)
        if last is not None and given["closed_on"] < last:
            raise Wrong(f"This is before {STAGES[answered]}.", field="closed_on")


CLOSE_COMPLAINT = completing(
    "complaint",
    ASKED,
    check=is_answered,
    why_changed="settled",
    code="close_complaint",
    title="Close a complaint",
    why="A complaint from which nobody learns is made again by the next child.",
    level=40,
    for_closed=True,
)
