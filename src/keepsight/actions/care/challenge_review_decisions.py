"""Somebody does not agree with the decisions of a review."""

from __future__ import annotations

from typing import Any

from keepsight.actions.step_days import said_day
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.writing.perform import Wrong

ASKED = asking(
    Question("challenged_on", "When the decisions were challenged", kind="date"),
    Question(
        "challenge",
        "By whom, and what they do not agree with",
        kind="long_text",
        most=4000,
    ),
)


def were_sent(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a challenge of what was not sent yet, or before it was."""
    sent = around.rows["review_decisions"].issued_on
    if sent is None:
        raise Wrong("The decisions have not been sent yet.", field="challenged_on")
    if given["challenged_on"] < sent:
        raise Wrong(f"The decisions were sent on {said_day(sent)}.", field="challenged_on")


CHALLENGE_REVIEW_DECISIONS = completing(
    "review_decisions",
    ASKED,
    check=were_sent,
    why_changed="challenged",
    code="challenge_review_decisions",
    title="Record a challenge of the decisions of a review",
    why="Whoever disagrees says so soon; after that the decisions stand.",
    meets=("T73B",),
)
