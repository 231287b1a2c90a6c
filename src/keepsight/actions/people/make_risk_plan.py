"""Make a risk plan with the child and whoever is close to the child."""

from __future__ import annotations

from keepsight.actions.people.of_reviews import is_looked_at_again
from keepsight.actions.stepping import making
from keepsight.records.people.risk_plan import RiskPlan

MAKE_RISK_PLAN = making(
    RiskPlan,
    check=is_looked_at_again,
    code="make_risk_plan",
    title="Make a risk plan",
    why="A danger that lasts needs more than a warning: who does what, and what the child does.",
    bars=("risk_plan",),
    level=10,
)
