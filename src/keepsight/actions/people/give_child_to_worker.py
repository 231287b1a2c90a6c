"""Give a child to a worker; whoever had the child until now has it until that day."""

from __future__ import annotations

from typing import Any

from keepsight.actions.people.may_be_given import (
    ASKED,
    IS_OVER,
    LEAD,
    can_be_given,
    with_somebody_beside,
)
from keepsight.actions.stepping import Around, making
from keepsight.actions.workforce.of_allocations import end_allocations
from keepsight.records.workforce.allocation import Allocation


def instead_of_whoever_has_it(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The lead, in place of the one before, whose time ends on the day on which the new one begins.

    With the first worker ends the time of whoever added the child to take the contact (``add_child``). Why
    one over the limit, and when it is looked at again, is kept only where the limit is passed.
    """
    day, doing, child = given["started_on"], around.doing, around.child.pk
    doing.opened_version = (
        None  # the form was opened on the child; whose time ends has its own versions
    )
    if not Allocation.objects.filter(person=around.child, role_code=LEAD).exists():
        end_allocations(doing, child, ("co_worker",), day, why="the child has a worker")
    end_allocations(doing, child, (LEAD,), day, why="given to somebody else")
    begins_now = day == doing.today
    within = {} if given.get(IS_OVER) else {"over_limit_why": "", "look_again_on": None}
    return {
        "role_code": LEAD,
        "started_at": doing.now if begins_now else None,
        "team_id": None,
        **within,
    }


def is_over_limit(given: dict[str, Any]) -> Any:
    """Whether the worker would hold more than the limit: counted when it is done, and asked of nobody."""
    return given.get(IS_OVER, "")


GIVE_CHILD_TO_WORKER = making(
    Allocation,
    ASKED,
    also=instead_of_whoever_has_it,
    check=can_be_given,
    then=with_somebody_beside,
    code="give_child_to_worker",
    title="Give the child to a worker",
    why="Every open child has one named worker, and knows who it is.",
    decides="D04",
    case={"matter": "allocate", "is_over_limit": is_over_limit},
    reasoned="note",
    shows={"review_day": "look_again_on"},
    meets=("T04",),
)
