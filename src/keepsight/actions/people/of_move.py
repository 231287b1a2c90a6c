"""The move that an action is about: one that still waits, locked until the action has ended."""

from __future__ import annotations

from typing import Any

from keepsight.records.people.moved_entry import MovedEntry
from keepsight.writing.perform import Doing, Wrong

SETTLED = {
    "agreed_at": "Somebody agreed to this while you were looking: the entry is moved.",
    "declined_at": "Somebody declined this while you were looking: the entry stays where it is.",
    "withdrawn_at": "Whoever asked for this took it back: the entry stays where it is.",
}


def waiting_move(doing: Doing, number: Any) -> MovedEntry:
    """The move with this number, if it waits for an answer. Refuses (``Wrong``) any other."""
    ours = MovedEntry.objects.filter(authority_id=doing.by.authority_id)
    move = ours.select_for_update().filter(pk=number).first()
    if move is None:
        raise Wrong("Nothing like this was asked in this council.")
    for field, sentence in SETTLED.items():
        if getattr(move, field) is not None:
            raise Wrong(sentence)
    return move
