"""The yearly review of an education, health and care plan."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_special_needs import request_of_plan
from keepsight.actions.stepping import Around, making
from keepsight.records.care.ehc_review import EhcReview


def of_its_request(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Of the request that led to the plan."""
    return {"request": request_of_plan(around)}


REVIEW_EHC_PLAN = making(
    EhcReview,
    also=of_its_request,
    code="review_ehc_plan",
    title="Review an education, health and care plan",
    why="A plan grows with the child.",
    needs=("ehc_plan",),
)
