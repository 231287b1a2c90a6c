"""Record a home that the council arranged; the plan is then to be looked at again."""

from __future__ import annotations

from typing import Any

from keepsight.actions.leaving.of_leavers import is_old_enough
from keepsight.actions.need.of_child import age_on
from keepsight.actions.stepping import Around, making
from keepsight.records.leaving.arranged_home import ArrangedHome
from keepsight.records.leaving.pathway_review_cause import MOVE, PathwayReviewCause
from keepsight.records.leaving.unsuitable_home import UnsuitableHome
from keepsight.writing.perform import Wrong


def fits_the_age(around: Around, given: dict[str, Any]) -> None:
    """For young people, and nobody stays put with foster carers before 18."""
    is_old_enough(around, given["provided_on"], "provided_on")
    age = age_on(around.child, given["provided_on"])
    if given["kind_code"] == "Z" and age is not None and age < 18:
        raise Wrong("Staying put begins at 18.", field="kind_code")
    for home in _before(around):
        if home.provided_on and given["provided_on"] < home.provided_on:
            raise Wrong("The home before was provided later than this.", field="provided_on")


def moved(around: Around, home: Any, given: dict[str, Any]) -> None:
    """The homes before end, and the move is a cause to review the pathway plan within 28 days."""
    day = given["provided_on"]
    for older in _before(around):
        around.doing.amend(older, why="moved", ended_on=day, where_next="To the next home on file")
    for left in _unsuitable(around):
        if left.found_on is None or left.found_on <= day:
            around.doing.amend(left, why="moved", left_on=day, left_to="To the next home on file")
    around.doing.create(
        PathwayReviewCause, person_id=around.child.pk, kind_code=MOVE, happened_on=day
    )


def _unsuitable(around: Around) -> list[UnsuitableHome]:
    numbers = [row.number for row in around.all_open("unsuitable_home")]
    return list(UnsuitableHome.objects.filter(pk__in=numbers).order_by("id"))


def _before(around: Around) -> list[ArrangedHome]:
    numbers = [row.number for row in around.all_open("arranged_home")]
    return list(ArrangedHome.objects.filter(pk__in=numbers).order_by("id"))


PROVIDE_HOME = making(
    ArrangedHome,
    check=fits_the_age,
    then=moved,
    from_age=15,
    code="provide_home",
    title="Record a home that the council arranged",
    why="A first flat can be a lonely place: somebody comes within a week, and the plan is looked at.",
    for_closed=True,
)
