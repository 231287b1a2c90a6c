"""Ask for a review of the pathway plan before it is due."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.leaving.pathway_review_cause import WISH, PathwayReviewCause


def as_wish(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"kind_code": WISH}


ASK_FOR_PATHWAY_REVIEW = making(
    PathwayReviewCause,
    also=as_wish,
    from_age=15,
    code="ask_for_pathway_review",
    title="Ask for a review of the pathway plan",
    why="A young person who says that the plan does not fit is heard at once.",
    needs=("pathway_plan",),
    for_closed=True,
)
