"""Something is about to happen that asks for a review first."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.early_review_cause import EarlyReviewCause


def noted(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Known from today on."""
    return {"noted_on": around.doing.today}


CALL_EARLY_REVIEW = making(
    EarlyReviewCause,
    also=noted,
    code="call_early_review",
    title="Call for an early review",
    why="Some things cannot wait for the next review.",
    needs=("period_of_care",),
)
