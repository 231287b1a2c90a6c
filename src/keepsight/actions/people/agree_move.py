"""Agree that an entry is moved off the wrong child: it is moved, whole, and leaves a stub."""

from __future__ import annotations

from typing import Any

from keepsight.access.record.moves import may_agree
from keepsight.actions.people.of_move import waiting_move
from keepsight.actions.people.of_note import versions, writer
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form
from keepsight.records.people.moved_entry import MovedEntry
from keepsight.writing.perform import Doing, Refused

NOT_YOURS = (
    "You cannot agree to this. A team manager or above who answers for the child can, "
    "or the information governance officer, and never the person who asked."
)


def run(doing: Doing, given: dict[str, Any]) -> MovedEntry:
    """The move, agreed and done: every version of the entry stands on the other child.

    ``given``: move (its number). Refuses (``Refused``) who asked for it and who may not agree
    (``access.record.moves.may_agree``), and (``Wrong``) one that was settled meanwhile.
    """
    move = waiting_move(doing, given["move"])
    if not may_agree(doing.by, move.pk, now=doing.now):
        raise Refused(NOT_YOURS, children=[move.person_id])
    entry = versions(doing, move.person_id, move.line)
    agreed = doing.amend(
        move, why="agreed by a second person", agreed_by_id=writer(doing), agreed_at=doing.now
    )
    for version in entry:
        doing.move(version, move.to_person_id, why="it was on the wrong child")
    return agreed


AGREE_MOVE = Action(
    code="agree_move",
    title="Agree that an entry is moved",
    why="Nobody takes anything off a child’s record alone.",
    may="agree_moves",
    form=Form(sections=()),
    run=run,
)
