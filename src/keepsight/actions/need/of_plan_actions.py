"""What steps that end a plan share: what was to be done under it, and is not done, ends with it."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import Around
from keepsight.records.need.plan_action import PlanAction


def actions_end(around: Around, on: date) -> None:
    """End the open actions of a child on a day: a child has one plan at a time."""
    for row in around.all_open("plan_action"):
        action = PlanAction.objects.get(pk=row.number)
        around.doing.amend(action, why="the plan ends", ended_on=on)
