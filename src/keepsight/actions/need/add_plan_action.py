"""Write one action of a plan: what is to change, what is done, who does it, by when."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.need.plan_action import PLANS, PlanAction
from keepsight.writing.perform import Wrong


def plan_of(around: Around) -> str:
    """The plan that is open, by its code; "" where there is none. There are never two at once."""
    return next((code for code, _ in PLANS if around.all_open(code)), "")


def has_a_plan(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) an action of no plan, and one that should be done before its plan began."""
    plan = plan_of(around)
    if not plan:
        raise Wrong("There is no plan open for this child, so there is nothing to act on.")
    begun = around.all_open(plan)[0].begun_on
    if begun and given["by_when_on"] < begun:
        raise Wrong("This is before the plan began.", field="by_when_on")


def of_the_plan(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"plan_kind_code": plan_of(around), "written_on": around.doing.today}


ADD_PLAN_ACTION = making(
    PlanAction,
    also=of_the_plan,
    check=has_a_plan,
    code="add_plan_action",
    title="Add an action to the plan",
    why="A plan that does not say who does what by when is a wish.",
)
