"""How a protection plan begins and ends: a child in need plan gives way to it, visits and actions end with it."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.need.of_plan_actions import actions_end
from keepsight.actions.protection.of_enquiries import episode_of, whose
from keepsight.actions.stepping import Around
from keepsight.records.need.child_in_need_plan import ChildInNeedPlan
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.protection.visit_interval import VisitInterval
from keepsight.writing.perform import Wrong

#: No closer than for every child on a plan.
STANDARD = "standard"
#: What a plan that is made must say.
OF_A_PLAN = {
    "category_code": "A plan is made, so say its category.",
    "what_is_to_change": "A plan is made, so say what must change.",
    "contingency": "A plan is made, so say what happens if nothing changes.",
    "interval_code": "A plan is made, so say how often the child is visited.",
}


def plan_is_said(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a plan that is made and does not say what it must, or that cannot begin."""
    if not given["made_plan"]:
        return
    for field, said in OF_A_PLAN.items():
        if not given.get(field):
            raise Wrong(said, field=field)
    for row in around.all_open("child_in_need_plan"):
        if row.begun_on and row.begun_on > given["held_on"]:
            raise Wrong(
                "The child in need plan began after this day. Put its first day right first.",
                field="held_on",
            )


def plan_begun(
    around: Around, conference: Any, given: dict[str, Any], other_authority: str = ""
) -> ProtectionPlan:
    """The plan from the day of its conference, in place of a child in need plan: never both at once.

    ``other_authority``: the council whose plan is taken over, "" for none.
    """
    need_plans_end(around, conference.held_on)
    doing, category = around.doing, given["category_code"]
    plan = doing.create(
        ProtectionPlan,
        person_id=around.child.pk,
        conference=conference,
        started_on=conference.held_on,
        initial_category_code=category,
        latest_category_code=category,
        previous_plans=_plans_before(around),
        other_authority_code=other_authority,
        what_is_to_change=given["what_is_to_change"],
        contingency=given["contingency"],
        **episode_of(around),
        **whose(around, given),
    )
    set_interval(around, plan, given["interval_code"], conference.held_on)
    return plan


def need_plans_end(around: Around, on: date) -> None:
    """An open child in need plan gives way to a protection plan on its first day."""
    for row in around.all_open("child_in_need_plan"):
        plan = ChildInNeedPlan.objects.get(pk=row.number)
        around.doing.amend(plan, why="a protection plan takes its place", ended_on=on)
    actions_end(around, on, "child_in_need_plan")


def plan_ended(around: Around, plan: Any, on: date, **why: str) -> None:
    """The plan ends, and with it the closer visits and the actions that are not done.

    ``why``: end_reason_code, and end_words where there are any.
    """
    around.doing.amend(plan, why="ended", ended_on=on, **why)
    what_ends_with_it(around, on)


def what_ends_with_it(around: Around, on: date) -> None:
    """Closer visits and open actions end on the last day of their plan."""
    intervals_end(around, on)
    actions_end(around, on, "protection_plan")


def set_interval(around: Around, plan: Any, code: str, on: date) -> None:
    """The conference's own interval between visits, where it is closer than for every child on a plan."""
    if code in ("", STANDARD):
        return
    intervals_end(around, on)
    around.doing.create(
        VisitInterval,
        person_id=around.child.pk,
        plan=plan,
        set_on=on,
        interval_code=code,
        why="Set by the conference",
    )


def intervals_end(around: Around, on: date) -> None:
    """The order of closer visits that stands ends on a day."""
    for row in around.all_open("visit_interval"):
        interval = VisitInterval.objects.get(pk=row.number)
        around.doing.amend(interval, why="ended", ended_on=on)


def _plans_before(around: Around) -> int:
    """How many plans the child had: those on file, or one more than the last was said to follow."""
    plans = list(ProtectionPlan.objects.filter(person_id=around.child.pk))
    told = max((plan.previous_plans + 1 for plan in plans if plan.previous_plans), default=0)
    return max(len(plans), told)
