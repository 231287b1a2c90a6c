"""Name somebody who may open a locked record."""

from __future__ import annotations

from typing import Any

from keepsight.actions.quality.of_locks import lock_in, named
from keepsight.kernel.action import Action
from keepsight.records.quality.named_reader import FORM, NamedReader
from keepsight.writing.perform import Doing


def run(doing: Doing, given: dict[str, Any]) -> NamedReader:
    """The name, from today. ``given``: lock, worker. Refuses as ``of_locks.named`` says."""
    return named(doing, lock_in(doing, given["lock"], is_asked=False), given["worker"])


NAME_READER = Action(
    code="name_reader",
    title="Name somebody on a lock",
    why="Somebody must be able to open the record and do what is due.",
    may="approve_locks",
    form=FORM,
    run=run,
)
