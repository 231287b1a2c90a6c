"""Agree with the family what keeps a child safe for now."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.protection.safety_plan import SafetyPlan
from keepsight.writing.perform import Wrong


def is_looked_at_again(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a review that is before the plan itself."""
    if given["review_on"] <= given["agreed_on"]:
        raise Wrong("It is looked at again after it was agreed.", field="review_on")


AGREE_SAFETY_PLAN = making(
    SafetyPlan,
    check=is_looked_at_again,
    code="agree_safety_plan",
    title="Agree a safety plan",
    why="A child must be safe tonight, not when the enquiry ends.",
    bars=("safety_plan",),
    level=20,
)
