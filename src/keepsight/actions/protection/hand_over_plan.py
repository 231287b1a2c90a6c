"""Tell another council of our plan for a child who moved there; the plan stays ours until they take it."""

from __future__ import annotations

from keepsight.actions.protection.of_councils import another_council
from keepsight.actions.stepping import making
from keepsight.records.protection.plan_handover import PlanHandover

HAND_OVER_PLAN = making(
    PlanHandover,
    check=another_council,
    code="hand_over_plan",
    title="Tell another council of our protection plan",
    why="Until another council has taken a plan over, the child is ours to see.",
    needs=("protection_plan",),
    bars=("plan_handover",),
    level=30,
)
