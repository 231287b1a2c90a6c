"""Review a pathway plan: its next version is written over the last one, which stays on file."""

from __future__ import annotations

from typing import Any

from keepsight.actions.leaving.of_leavers import refuse_own_adviser
from keepsight.actions.stepping import Around, making
from keepsight.records.leaving.pathway_plan import PathwayPlan
from keepsight.records.leaving.pathway_review_cause import PathwayReviewCause


def follows(around: Around, plan: Any, given: dict[str, Any]) -> None:
    """The plan before ends, and whatever asked for a review has been answered."""
    day = given["made_on"]
    around.doing.amend(around.rows["pathway_plan"], why="reviewed", ended_on=day)
    numbers = [
        row.number
        for row in around.all_open("pathway_review_cause")
        if row.begun_on is None or row.begun_on <= day
    ]
    for cause in PathwayReviewCause.objects.filter(pk__in=numbers):
        around.doing.amend(cause, why="the plan was reviewed", reviewed_on=day)


def as_review(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"is_review": True}


REVIEW_PATHWAY_PLAN = making(
    PathwayPlan,
    check=refuse_own_adviser,
    also=as_review,
    then=follows,
    from_age=15,
    code="review_pathway_plan",
    title="Review the pathway plan",
    why="When life changes, so does the plan.",
    needs=("pathway_plan",),
    carries="pathway_plan",
    meets=("T101A", "T101B"),
    for_closed=True,
)
