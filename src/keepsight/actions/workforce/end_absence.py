"""Note that a worker who was away is back."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.of_council import absence_of, in_order, worker_of
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.absence import Absence
from keepsight.writing.perform import Doing, Wrong

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("absence", "Which time away ends?", kind="choice", choices="absences"),
                Question("ended_on", "Last day away", kind="date"),
            ),
        ),
    )
)


def run(doing: Doing, given: dict[str, Any]) -> Absence:
    """The time away with its last day."""
    worker = worker_of(doing, given["worker"])
    away = absence_of(doing, given["absence"])
    if away.worker_id != worker.pk:
        raise Wrong("Choose a time away of this worker.", field="absence")
    in_order(away.started_on, given["ended_on"])
    return doing.amend(away, why="back at work", ended_on=given["ended_on"])


END_ABSENCE = Action(
    code="end_absence",
    title="End time away",
    why="A worker who is back answers for their children again.",
    may="manage_workforce",
    form=FORM,
    run=run,
)
