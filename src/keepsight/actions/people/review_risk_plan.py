"""Review a risk plan: the next version begins from the last, which ends on that day and stays readable."""

from __future__ import annotations

from typing import Any

from keepsight.actions.people.of_reviews import is_looked_at_again
from keepsight.actions.stepping import Around, making
from keepsight.records.people.risk_plan import RiskPlan


def in_its_place(around: Around, plan: RiskPlan, given: dict[str, Any]) -> None:
    """The version before ends on the day of the new one."""
    before = around.rows["risk_plan"]
    reviewed = {
        "ended_on": plan.started_on,
        "why_ended": "Reviewed: another version took its place.",
    }
    around.doing.amend(before, why="reviewed", **reviewed)


REVIEW_RISK_PLAN = making(
    RiskPlan,
    check=is_looked_at_again,
    then=in_its_place,
    code="review_risk_plan",
    title="Review a risk plan",
    why="What keeps a child safe in May may not in June.",
    needs=("risk_plan",),
    carries="risk_plan",
    level=10,
)
