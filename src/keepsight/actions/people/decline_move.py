"""Decline that an entry is moved: it stays where it is, and whoever asked is told why."""

from __future__ import annotations

from typing import Any

from keepsight.access.record.moves import may_agree
from keepsight.actions.people.agree_move import NOT_YOURS
from keepsight.actions.people.of_move import waiting_move
from keepsight.actions.people.of_note import writer
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.people.moved_entry import MovedEntry
from keepsight.writing.perform import Doing, Refused

FORM = Form(
    sections=(
        Section(
            "",
            (Question("why_declined", "Why it stays where it is", kind="long_text", most=300),),
        ),
    )
)


def run(doing: Doing, given: dict[str, Any]) -> MovedEntry:
    """The move, declined. ``given``: move (its number), why_declined. Refuses as ``agree_move`` does."""
    move = waiting_move(doing, given["move"])
    if not may_agree(doing.by, move.pk, now=doing.now):
        raise Refused(NOT_YOURS, children=[move.person_id])
    return doing.amend(
        move,
        why="declined",
        declined_by_id=writer(doing),
        declined_at=doing.now,
        why_declined=given["why_declined"].strip(),
    )


DECLINE_MOVE = Action(
    code="decline_move",
    title="Decline that an entry is moved",
    why="A second person who only ever agrees is no second person.",
    may="agree_moves",
    form=FORM,
    run=run,
)
