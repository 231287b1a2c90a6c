"""What steps share that agree and end actions: those not done end with their plan, and meetings carry them on."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import Around
from keepsight.kernel.step import Beside
from keepsight.records.need.plan_action import PlanAction


def actions_end(around: Around, on: date, *kinds: str, why: str = "the plan ends") -> None:
    """End the open actions of a child on a day: those of plans of these kinds, or all where none is named."""
    numbers = [row.number for row in around.all_open("plan_action")]
    for action in PlanAction.objects.filter(pk__in=numbers).order_by("pk"):
        if not kinds or action.plan_kind_code in kinds:
            around.doing.amend(action, why=why, ended_on=on)


def still_to_be_done(authority_id: int, child: int, day: date) -> Beside:
    """What was agreed before and is not done, the oldest day first: a meeting begins with it."""
    found = PlanAction.objects.filter(
        authority_id=authority_id, person_id=child, done_on=None, ended_on=None
    )
    rows = sorted(
        ((one.by_when_on, _said(one)) for one in found),
        key=lambda row: (row[0] or date.max, row[1]),
    )
    title, none = "Agreed before, and not done yet", "Nothing agreed before is still to be done."
    return Beside(title, tuple(rows), none)


def _said(action: PlanAction) -> str:
    return f"{action.action}: {action.owner_words or 'nobody is named'}"
