"""Review a child in need plan at its meeting: the last version of the plan is the draft of the next."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from keepsight.actions.need.of_plan_actions import still_to_be_done
from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Section
from keepsight.records.need.child_in_need_plan import FORM as PLAN
from keepsight.records.need.child_in_need_review import FORM, ChildInNeedReview

#: The parts of the plan that a review writes on.
WRITTEN_ON = ("what_changes", "contingency")
_NEXT = tuple(one for one in PLAN.questions if one.field in WRITTEN_ON)
ASKED = replace(
    FORM, sections=(*FORM.sections, Section("The plan from now on", _NEXT)), not_asked={}
)


def a_meeting(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"kind_code": "meeting"}


def next_version(around: Around, review: Any, given: dict[str, Any]) -> None:
    """The plan as it goes on; its earlier words stay in its history."""
    plan = around.rows["child_in_need_plan"]
    said = {name: given[name] for name in WRITTEN_ON if given[name] != getattr(plan, name)}
    if said:
        around.doing.amend(plan, why="changed at a review", **said)


REVIEW_CHILD_IN_NEED_PLAN = making(
    ChildInNeedReview,
    ASKED,
    also=a_meeting,
    then=next_version,
    code="review_child_in_need_plan",
    title="Review a child in need plan",
    why="A plan that nobody looks at goes on without helping.",
    needs=("child_in_need_plan",),
    level=20,
    meets=("T32",),
    carries="child_in_need_plan",
    beside=still_to_be_done,
)
