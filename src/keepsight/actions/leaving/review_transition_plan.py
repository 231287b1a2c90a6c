"""Review a plan for adult life: the next version begins from the last, which ends on that day."""

from __future__ import annotations

from typing import Any

from keepsight.actions.people.of_reviews import is_looked_at_within_a_year
from keepsight.actions.stepping import Around, making
from keepsight.records.leaving.transition_plan import TransitionPlan


def in_its_place(around: Around, plan: TransitionPlan, given: dict[str, Any]) -> None:
    """The version before ends on the day of the new one, and stays readable."""
    before = around.rows["transition_plan"]
    why = "Reviewed: another version took its place."
    around.doing.amend(before, why="reviewed", ended_on=plan.made_on, why_ended=why)


REVIEW_TRANSITION_PLAN = making(
    TransitionPlan,
    check=is_looked_at_within_a_year,
    then=in_its_place,
    code="review_transition_plan",
    title="Review a plan for adult life",
    why="What somebody hopes for at fourteen is not what they hope for at seventeen.",
    needs=("transition_plan",),
    carries="transition_plan",
    level=10,
)
