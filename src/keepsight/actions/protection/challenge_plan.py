"""Challenge a protection plan that has lasted long: a senior look at whether it works."""

from __future__ import annotations

from keepsight.actions.stepping import making
from keepsight.records.protection.plan_challenge import PlanChallenge

CHALLENGE_PLAN = making(
    PlanChallenge,
    code="challenge_plan",
    title="Challenge a long protection plan",
    why="A plan that has not worked in nine months will not work in ten.",
    needs=("protection_plan",),
    level=50,
    meets=("T24",),
)
