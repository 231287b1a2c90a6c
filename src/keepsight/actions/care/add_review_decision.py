"""Write down one decision of a review: what, who, and by when."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.review_task import ReviewTask
from keepsight.writing.perform import Wrong


def of_its_review(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Decided at the review, on its day."""
    decisions = around.rows["review_decisions"]
    return {"review": decisions.review, "decided_on": decisions.held_on}


def not_twice(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) the same decision of one review a second time."""
    review = around.rows["review_decisions"].review
    if ReviewTask.objects.filter(review=review, what=given["what"]).exists():
        raise Wrong("This decision is on file already.", field="what")


ADD_REVIEW_DECISION = making(
    ReviewTask,
    also=of_its_review,
    check=not_twice,
    code="add_review_decision",
    title="Add a decision of a review",
    why="A decision without a name and a day is a wish.",
    needs=("review_decisions",),
)
