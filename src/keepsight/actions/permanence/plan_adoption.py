"""A review finds that adoption is the plan for a child."""

from __future__ import annotations

from keepsight.actions.stepping import making
from keepsight.records.permanence.adoption_plan import AdoptionPlan

PLAN_ADOPTION = making(
    AdoptionPlan,
    code="plan_adoption",
    title="Make adoption the plan",
    why="Every month of waiting counts in a small child’s life.",
    level=30,
    needs=("period_of_care",),
    bars=("adoption_plan",),
)
