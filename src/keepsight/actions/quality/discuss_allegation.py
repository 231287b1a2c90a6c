"""The designated officer and the employer talk: is the threshold met, and is a meeting needed (D42)."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import asking
from keepsight.actions.turning import turning
from keepsight.kernel.form import Question
from keepsight.records.quality.allegation import NO_THRESHOLD
from keepsight.writing.perform import Doing

MEETING, NO_MEETING = "meeting", "no_meeting"
COMES_TO = (
    (MEETING, "The threshold is met, and a meeting is held"),
    (NO_MEETING, "The threshold is met, and no meeting is needed"),
    (NO_THRESHOLD, "The threshold is not met: advice was given, and it ends here"),
)
ASKED = asking(
    Question("discussed_on", "When you talked with the employer", kind="date"),
    Question("comes_to", "What you decide", kind="choice", choices=COMES_TO),
    Question(
        "discussion",
        "Why, what was agreed, and who does it",
        kind="long_text",
        hint="Whether the person works on, who tells them and when, what the police and social care do",
        most=8_000,
    ),
)


def as_decided(doing: Doing, given: dict[str, Any]) -> dict[str, Any]:
    """No meeting is waited for where none is needed; below the threshold the matter has ended."""
    day = given["discussed_on"]
    if given["comes_to"] == MEETING:
        return {}
    if given["comes_to"] == NO_MEETING:
        return {"not_needed_on": day}
    return {"not_needed_on": day, "closed_on": day, "outcome_code": NO_THRESHOLD}


DISCUSS_ALLEGATION = turning(
    "allegation",
    ASKED,
    also=as_decided,
    code="discuss_allegation",
    title="Record the first discussion",
    why="One person who stands outside every employer weighs every allegation by one measure.",
    may="keep_allegations",
    bars=("discussed_on",),
    meets=("T109B",),
)
