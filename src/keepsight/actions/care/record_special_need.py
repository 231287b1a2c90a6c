"""Write down a special educational need of a plan."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_special_needs import request_of_plan
from keepsight.actions.stepping import Around, making
from keepsight.records.care.ehc_review import EhcReview
from keepsight.records.care.special_need import SpecialNeed
from keepsight.writing.perform import Wrong


def of_the_plan(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Of the latest review of the plan, as the dataset has it."""
    return {"review": _latest(around)}


def not_twice(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a need that is on file for the same review, and a second need of one rank."""
    there = SpecialNeed.objects.filter(person_id=around.child.pk, review=_latest(around))
    if there.filter(need_code=given["need_code"]).exists():
        raise Wrong("This need is on file already.", field="need_code")
    if there.filter(rank=int(given["rank"])).exists():
        raise Wrong("Another need has this place already.", field="rank")


def _latest(around: Around) -> EhcReview | None:
    request = request_of_plan(around)
    reviews = EhcReview.objects.filter(person_id=around.child.pk, request=request)
    return reviews.order_by("-reviewed_on").first() if request else None


RECORD_SPECIAL_NEED = making(
    SpecialNeed,
    also=of_the_plan,
    check=not_twice,
    code="record_special_need",
    title="Record a special educational need",
    why="The first need first.",
    needs=("ehc_plan",),
)
