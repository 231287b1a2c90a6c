"""Give a child to a worker; whoever had the child until now has it until that day."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.actions.workforce.of_allocations import end_allocations
from keepsight.records.workforce.allocation import Allocation
from keepsight.writing.perform import Wrong

LEAD = "lead"


def instead_of_whoever_has_it(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The lead, in place of the one before, whose time ends on the day on which the new one begins.

    With the first worker ends the time of whoever added the child to take the contact (``add_child``).
    """
    day, doing, child = given["started_on"], around.doing, around.child.pk
    if not Allocation.objects.filter(person=around.child, role_code=LEAD).exists():
        end_allocations(doing, child, ("co_worker",), day, why="the child has a worker")
    end_allocations(doing, child, (LEAD,), day, why="given to somebody else")
    begins_now = day == doing.today
    return {"role_code": LEAD, "started_at": doing.now if begins_now else None, "team_id": None}


def is_another_worker(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) the worker who has the child already, and a day before they had it."""
    before = Allocation.objects.filter(
        person=around.child, role_code=LEAD, ended_on__isnull=True
    ).first()
    if before is None:
        return
    if str(before.worker_id) == str(given["worker"]):
        raise Wrong("This worker has the child already.", field="worker")
    if before.started_on and given["started_on"] < before.started_on:
        raise Wrong("Whoever has the child now began after this day.", field="started_on")


GIVE_CHILD_TO_WORKER = making(
    Allocation,
    also=instead_of_whoever_has_it,
    check=is_another_worker,
    code="give_child_to_worker",
    title="Give the child to a worker",
    why="Every open child has one named worker, and knows who it is.",
    decides="D04",
    case={"matter": "allocate"},
    meets=("T04",),
)
