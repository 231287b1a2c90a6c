"""Say that a worker is tied to a child, and so may not open the record."""

from __future__ import annotations

from typing import Any

from keepsight.actions.quality.of_locks import in_reach
from keepsight.actions.quality.of_ties import in_no_future, not_tied_yet
from keepsight.actions.workforce.of_council import worker_of
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.quality.staff_tie import FORM as OF_RECORD
from keepsight.records.quality.staff_tie import StaffTie
from keepsight.writing.perform import Doing

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("worker", "Who is tied", kind="choice", choices="workers"),
                *OF_RECORD.questions,
            ),
        ),
    )
)


def run(doing: Doing, given: dict[str, Any]) -> StaffTie:
    """The tie. ``given``: child, worker, tie_code, started_on. Refuses (``Refused``) a child out of
    reach, and (``Wrong``) a tie that is declared already."""
    in_reach(doing, given["child"])
    worker = worker_of(doing, given["worker"])
    not_tied_yet(worker.pk, given["child"], doing.today)
    return doing.create(
        StaffTie,
        person_id=given["child"],
        worker=worker,
        tie_code=given["tie_code"],
        how_found="manager",
        started_on=in_no_future(given["started_on"], doing.today),
    )


DECLARE_TIE_OF_WORKER = Action(
    code="declare_tie_of_worker",
    title="Say that a worker knows a child",
    why="Not everybody says it of themselves.",
    may="settle_ties",
    form=FORM,
    run=run,
)
