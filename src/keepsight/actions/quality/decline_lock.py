"""Decline a lock that was asked for."""

from __future__ import annotations

from typing import Any

from keepsight.actions.quality.of_locks import decided, lock_in
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.quality.restriction import Restriction
from keepsight.writing.perform import Doing

FORM = Form(
    sections=(
        Section("", (Question("reasons", "Why it is not locked", kind="long_text", most=2_000),)),
    )
)


def run(doing: Doing, given: dict[str, Any]) -> Restriction:
    """The lock, declined: nothing was ever locked. ``given``: lock, reasons. Refuses as approving does."""
    lock = lock_in(doing, given["lock"], is_asked=True)
    decided(doing, lock, "restrict", "refused", given["reasons"])
    return doing.amend(lock, why="declined", lifted_on=doing.today, lifted_by_id=doing.by.worker_id)


DECLINE_LOCK = Action(
    code="decline_lock",
    title="Decline a lock",
    why="What is open to those who help is not closed without need.",
    may="approve_locks",
    form=FORM,
    run=run,
)
