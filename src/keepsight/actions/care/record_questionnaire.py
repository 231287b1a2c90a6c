"""Write down a strengths and difficulties questionnaire, or why there is none."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.strengths_questionnaire import StrengthsQuestionnaire
from keepsight.writing.perform import Wrong

MOST = 40


def scored(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a score out of range, and a score and a reason why there is none."""
    score = given.get("score")
    if score is not None and not (0 <= score <= MOST and score == int(score)):
        raise Wrong("The score is a whole number from 0 to 40.", field="score")
    if (score is None) != bool(given.get("reason_code")):
        raise Wrong("Give the score, or the reason why there is none.", field="reason_code")


RECORD_QUESTIONNAIRE = making(
    StrengthsQuestionnaire,
    check=scored,
    code="record_questionnaire",
    title="Record a strengths and difficulties questionnaire",
    why="Ask the carer how the child is, every year, in the same words.",
    needs=("period_of_care",),
    meets=("T67",),
)
