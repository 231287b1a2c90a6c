"""Note that a worker is away, and who covers."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.of_council import cover_of, in_order, worker_of
from keepsight.kernel.action import Action
from keepsight.records.workforce.absence import FORM, Absence
from keepsight.writing.perform import Doing, Wrong


def run(doing: Doing, given: dict[str, Any]) -> Absence:
    """The time away. Refuses (``Wrong``) a worker who covers for themselves."""
    worker = worker_of(doing, given["worker"])
    cover = cover_of(doing, given.get("cover"))
    if cover is not None and cover.pk == worker.pk:
        raise Wrong("Nobody covers for themselves.", field="cover")
    in_order(given["started_on"], given.get("ended_on"))
    return doing.create(
        Absence,
        worker=worker,
        cover=cover,
        reason_code=given["reason_code"],
        started_on=given["started_on"],
        ended_on=given.get("ended_on"),
    )


ADD_ABSENCE = Action(
    code="add_absence",
    title="Note time away",
    why="After ten working days without cover, their children have no worker.",
    may="manage_workforce",
    form=FORM,
    run=run,
)
