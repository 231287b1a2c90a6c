"""Change what is on file about a worker; what stood there before stays in the history."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.add_worker import check_number, check_share, filled
from keepsight.actions.workforce.of_council import in_order, worker_of
from keepsight.kernel.action import Action
from keepsight.records.workforce.worker import FORM, Worker
from keepsight.writing.perform import Doing


def run(doing: Doing, given: dict[str, Any]) -> Worker:
    """The worker as changed; ``given["worker"]`` is whose record it is."""
    worker = worker_of(doing, given.pop("worker"))
    check_number(doing, given["staff_number"], but=worker.pk)
    check_share(given.get("full_time_equivalent"))
    in_order(given["started_on"], worker.ended_on, field="started_on")
    return doing.amend(worker, why="changed by an administrator", **filled(given))


CHANGE_WORKER = Action(
    code="change_worker",
    title="Change a worker",
    why="Names, posts and registrations change, and who may hold a child hangs on them.",
    may="manage_workforce",
    form=FORM,
    run=run,
)
