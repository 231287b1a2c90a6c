"""Take a name off a locked record; never the last who can act, nor the last who may lift the lock."""

from __future__ import annotations

from typing import Any

from keepsight.actions.quality.of_locks import lock_in, taken_off
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.quality.named_reader import NamedReader
from keepsight.writing.perform import Doing

FORM = Form(
    sections=(
        Section(
            "",
            (Question("reader", "Whose name is taken off", kind="choice", choices="readers"),),
        ),
    )
)


def run(doing: Doing, given: dict[str, Any]) -> NamedReader:
    """The name, off from today. ``given``: lock, reader. Refuses as ``of_locks.taken_off`` says."""
    return taken_off(doing, lock_in(doing, given["lock"], is_asked=False), given["reader"])


REMOVE_READER = Action(
    code="remove_reader",
    title="Take a name off a lock",
    why="Who has no need to read it any more should not be able to.",
    may="approve_locks",
    form=FORM,
    run=run,
)
