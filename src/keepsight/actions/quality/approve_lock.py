"""Approve a lock: from this moment the record opens to the people named, and exists for nobody else."""

from __future__ import annotations

from typing import Any

from keepsight.actions.quality.of_locks import decided, lock_in, me, named
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.quality.restriction import Restriction
from keepsight.writing.perform import Doing

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "reader",
                    "Who does the work with this child",
                    kind="choice",
                    choices="workers",
                    hint="They and you are named first. You can name others afterwards",
                ),
                Question("reasons", "Why you approve it", kind="long_text", most=2_000),
            ),
        ),
    )
)


def run(doing: Doing, given: dict[str, Any]) -> Restriction:
    """The lock, in force. Whoever approves is named on it, and whoever does the work.

    ``given``: lock (its number), reader (the worker's number), reasons. Refuses as ``of_locks`` says:
    never whoever asked for it, nobody below the level (D39), nobody as a name who could not act.
    """
    lock = lock_in(doing, given["lock"], is_asked=True)
    decided(doing, lock, "restrict", "agreed", given["reasons"])
    approver = me(doing)
    made = doing.amend(lock, why="approved", restricted_on=doing.today, approved_by_id=approver.pk)
    named(doing, made, approver.pk, field="reader")
    named(doing, made, given["reader"], field="reader")
    return made


APPROVE_LOCK = Action(
    code="approve_lock",
    title="Approve a lock",
    why="A lock keeps people safe, and can keep help away: a second person weighs the two.",
    may="approve_locks",
    form=FORM,
    run=run,
)
