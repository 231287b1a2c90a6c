"""Say that one is tied to a child, and so may not open the record: without opening it."""

from __future__ import annotations

from typing import Any

from keepsight.access.record.told_instead import told_of
from keepsight.access.reference import kind_and_id
from keepsight.actions.quality.of_locks import me
from keepsight.actions.quality.of_ties import in_no_future, not_tied_yet
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.quality.staff_tie import FORM as OF_RECORD
from keepsight.records.quality.staff_tie import StaffTie
from keepsight.writing.perform import Doing, Wrong

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "to_child",
                    "Which child",
                    hint="A name, a date of birth or a number. You are shown who it may be",
                ),
                *OF_RECORD.questions,
            ),
        ),
    )
)


def run(doing: Doing, given: dict[str, Any]) -> StaffTie:
    """The tie; the record is shut to the person from the next request on.

    ``given``: to_child (the reference that was chosen), tie_code, started_on. Refuses (``Wrong``) what
    is no child whom the person may know of, and a tie that is declared already.
    """
    worker = me(doing)
    pointed = kind_and_id(given["to_child"])
    if pointed is None or told_of(doing.by, pointed[1], now=doing.now) is None:
        raise Wrong("Choose the child from those that were found.", field="to_child")
    not_tied_yet(worker.pk, pointed[1], doing.today)
    return doing.create(
        StaffTie,
        person_id=pointed[1],
        worker=worker,
        tie_code=given["tie_code"],
        how_found="declared",
        started_on=in_no_future(given["started_on"], doing.today),
    )


DECLARE_TIE = Action(
    code="declare_tie",
    title="Say that you know a child",
    why="Nobody reads of themselves, their family or their neighbours at work.",
    may="declare_ties",
    form=FORM,
    run=run,
)
