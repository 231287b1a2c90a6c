"""Take back that an entry should be moved, before anybody has agreed."""

from __future__ import annotations

from typing import Any

from keepsight.actions.people.of_move import waiting_move
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form
from keepsight.records.people.moved_entry import MovedEntry
from keepsight.writing.perform import Doing, Refused


def run(doing: Doing, given: dict[str, Any]) -> MovedEntry:
    """The move, taken back. ``given``: move (its number). Refuses (``Refused``) all but who asked."""
    move = waiting_move(doing, given["move"])
    if move.worker_id != doing.by.worker_id:
        raise Refused("Only whoever asked for this can take it back.", children=[move.person_id])
    return doing.amend(move, why="taken back", withdrawn_at=doing.now)


WITHDRAW_MOVE = Action(
    code="withdraw_move",
    title="Take back that an entry is moved",
    why="Whoever was mistaken says so, and nobody spends time on it.",
    may="write_notes",
    form=Form(sections=()),
    run=run,
)
