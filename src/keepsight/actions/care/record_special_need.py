"""Write down a special educational need of a plan."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.ehc_review import EhcReview
from keepsight.records.care.special_need import SpecialNeed


def of_the_plan(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Of the latest review of the plan, as the dataset has it."""
    assessment = around.rows["ehc_plan"].assessment
    reviews = (
        EhcReview.objects.filter(request=assessment.request)
        if assessment
        else EhcReview.objects.none()
    )
    return {"review": reviews.order_by("-reviewed_on").first()}


RECORD_SPECIAL_NEED = making(
    SpecialNeed,
    also=of_the_plan,
    code="record_special_need",
    title="Record a special educational need",
    why="The first need first.",
    needs=("ehc_plan",),
)
