"""Make a looked-after child’s care plan, or the next one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from keepsight.actions.care.known_before import last_care_plan
from keepsight.actions.care.of_episodes import open_rows, said
from keepsight.actions.stepping import Around, making
from keepsight.records.care.care_plan import CarePlan
from keepsight.writing.perform import Wrong


def of_care(given: Mapping[str, Any]) -> dict[str, Any]:
    """Of the plans that this decision is about it is the care plan."""
    return {"plan": "care"}


def after_the_last(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a plan that begins before the one that stands."""
    for before in open_rows(around, "care_plan"):
        if before.started_on and given["started_on"] <= before.started_on:
            begun = said(before.started_on)
            raise Wrong(f"The care plan that stands began on {begun}.", field="started_on")


def replaced(around: Around, plan: Any, given: dict[str, Any]) -> None:
    """The plan before ends on the day on which this one begins: a child has one."""
    for before in open_rows(around, "care_plan"):
        around.doing.amend(before, why="another care plan holds", ended_on=given["started_on"])


MAKE_CARE_PLAN = making(
    CarePlan,
    check=after_the_last,
    then=replaced,
    case=of_care,
    first=last_care_plan,
    first_from="As it was written down last",
    code="make_care_plan",
    title="Make a care plan",
    why="A child in care without a plan is only away from home.",
    needs=("period_of_care",),
    level=30,
    decides="D15",
    shows={"childs_wishes": "childs_words", "parents_views": "parents_say"},
    meets=("T60",),
)
