"""Entries on the wrong child: what was asked to be moved, who may agree to it, and what became of it.

Nothing here tells a word of an entry. Where an entry stood its stub tells the day, and who moved it;
the other child is told only to who may be told of that child.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from keepsight.access.log import audit
from keepsight.access.reach.reach import Reach, reach_of
from keepsight.access.record.told_names import ToldChild, told_names
from keepsight.access.viewer import Viewer
from keepsight.records.people.moved_entry import MovedEntry

ROWS_A_PAGE = 25
#: From which level a manager agrees; the information governance officer does so by the role.
AGREES_FROM = 40
#: Grounds of those who answer for a child's record.
ANSWERS_FOR = frozenset({"named", "falls_to", "own", "team", "service", "cover", "council"})
WAITING = Q(agreed_at__isnull=True, declined_at__isnull=True, withdrawn_at__isnull=True)


class NoSuchMove(Exception):
    """Nothing with this number was asked that this viewer may know of."""


@dataclass(frozen=True)
class Move:
    """One entry that somebody asked to move: ``line`` of ``record``, from ``child`` to ``to_child``."""

    number: int
    record: str
    line: int
    entry_on: date | None
    child: int
    to_child: int
    why: str
    worker: int
    asked_at: datetime
    agreed_by: int | None
    agreed_at: datetime | None
    declined_by: int | None
    declined_at: datetime | None
    why_declined: str
    withdrawn_at: datetime | None

    @property
    def is_waiting(self) -> bool:
        return not (self.agreed_at or self.declined_at or self.withdrawn_at)

    @property
    def settled_at(self) -> datetime | None:
        return self.agreed_at or self.declined_at or self.withdrawn_at

    @property
    def staff(self) -> tuple[int | None, ...]:
        """Who had to do with it, for their names."""
        return (self.worker, self.agreed_by, self.declined_by)


@dataclass(frozen=True)
class MoveList:
    """``waiting`` for this viewer to agree, a page of them; ``asked``: the last that the viewer asked.

    ``children`` by number, those of whom the viewer may be told. ``total`` of all that wait.
    """

    waiting: tuple[Move, ...]
    total: int
    asked: tuple[Move, ...]
    children: Mapping[int, ToldChild]


@dataclass(frozen=True)
class MoveSeen:
    """One move as a viewer may see it; ``may_agree``: whether this is theirs to agree or decline."""

    move: Move
    children: Mapping[int, ToldChild]
    may_agree: bool
    is_asker: bool


# --- beside a child's entries -------------------------------------------------------------------


def moves_of(model: type, child: int) -> tuple[Move, ...]:
    """Every move asked of a kind of entry from or to a child, the first asked first; one question."""
    found = MovedEntry.objects.filter(record=model.__name__)
    return _moves(
        found.filter(Q(person_id=child) | Q(to_person_id=child)).order_by("asked_at", "id")
    )


def moves_numbered(numbers: Iterable[int]) -> dict[int, Move]:
    """The moves with these numbers, for the stubs that they left; one question or none."""
    wanted = sorted(numbers)
    return (
        {one.number: one for one in _moves(MovedEntry.objects.filter(pk__in=wanted))}
        if wanted
        else {}
    )


def moved_in(moves: Iterable[Move], child: int, by: datetime | None = None) -> dict[int, Move]:
    """The last move that brought each entry to a child, by the entry; ``by``: as known at a moment."""
    return {
        one.line: one
        for one in moves
        if one.to_child == child and one.agreed_at and (by is None or one.agreed_at <= by)
    }


def moved_away(moves: Iterable[Move], child: int) -> tuple[Move, ...]:
    """What stood on a child and was moved: its stubs."""
    return tuple(one for one in moves if one.child == child and one.agreed_at)


# --- who agrees ---------------------------------------------------------------------------------


def moves_for(viewer: Viewer, *, now: datetime, page: int = 1) -> MoveList:
    """What waits for this viewer, 25 a page, and the last 25 they asked; on the log before it returns."""
    reach = reach_of(viewer, now)
    waiting = _to_agree(viewer, reach).order_by("asked_at", "id")
    start = (max(page, 1) - 1) * ROWS_A_PAGE
    shown = _moves(waiting[start : start + ROWS_A_PAGE])
    own = MovedEntry.objects.filter(
        authority_id=viewer.authority_id, worker_id=viewer.worker_id or 0
    )
    asked = _moves(
        own.filter(reach.on_open("person_id")).order_by("-asked_at", "-id")[:ROWS_A_PAGE]
    )
    children = told_names(reach, _children_of([*shown, *asked]))
    _log(viewer, "list_moved_entries", [*shown, *asked], children, now)
    return MoveList(shown, waiting.count(), asked, children)


def to_agree(viewer: Viewer, *, now: datetime) -> QuerySet:
    """The moves that wait for this viewer, for a count of them (``access.waiting``)."""
    return _to_agree(viewer, reach_of(viewer, now))


def move_for(viewer: Viewer, number: int, *, now: datetime) -> MoveSeen:
    """One move, for whoever asked it and whoever may agree or has settled it.

    The look is on the log before this returns. Refuses with ``NoSuchMove`` everybody else.
    """
    reach = reach_of(viewer, now)
    own = MovedEntry.objects.filter(pk=number, authority_id=viewer.authority_id)
    found = _moves(own)
    if not found:
        raise NoSuchMove
    move, may_agree = found[0], _to_agree(viewer, reach).filter(pk=number).exists()
    is_staff = viewer.worker_id is not None and viewer.worker_id in move.staff
    if not may_agree and not (is_staff and own.filter(reach.on_open("person_id")).exists()):
        raise NoSuchMove
    children = told_names(reach, _children_of([move]))
    _log(viewer, "read_moved_entry", [move], children, now)
    return MoveSeen(move, children, may_agree, is_asker=viewer.worker_id == move.worker)


def may_agree(viewer: Viewer, number: int, *, now: datetime) -> bool:
    """Whether a move that waits is this viewer's to agree or decline: never who asked for it."""
    return _to_agree(viewer, reach_of(viewer, now)).filter(pk=number).exists()


def _to_agree(viewer: Viewer, reach: Reach) -> QuerySet:
    """What waits and is the viewer's to agree.

    A manager from level 40 who answers for the child it stands on agrees; so does the information
    governance officer for any child who is not closed to them, of whom they read no entry.
    """
    found = MovedEntry.objects.filter(WAITING, authority_id=viewer.authority_id)
    found = found.exclude(worker_id=viewer.worker_id or 0)
    if viewer.worker_id is None or not viewer.may("agree_moves"):
        return found.none()
    if viewer.may("see_audit_of_any_child"):
        return found.filter(reach.on_open("person_id"))
    levels = [one.level for one in viewer.roles if "agree_moves" in one.role.may]
    if max(levels, default=0) < AGREES_FROM:
        return found.none()
    answers = tuple(ground for ground in reach.grounds if ground.code in ANSWERS_FOR)
    return found.filter(replace(reach, grounds=answers).on("person_id"))


def _moves(found: QuerySet) -> tuple[Move, ...]:
    return tuple(_move(row) for row in found)


def _move(row: MovedEntry) -> Move:
    return Move(
        number=row.pk,
        record=row.record,
        line=row.line,
        entry_on=row.entry_on,
        child=row.person_id,
        to_child=row.to_person_id,
        why=row.why,
        worker=row.worker_id,
        asked_at=row.asked_at,
        agreed_by=row.agreed_by_id,
        agreed_at=row.agreed_at,
        declined_by=row.declined_by_id,
        declined_at=row.declined_at,
        why_declined=row.why_declined,
        withdrawn_at=row.withdrawn_at,
    )


def _children_of(moves: Iterable[Move]) -> set[int]:
    return {child for one in moves for child in (one.child, one.to_child)}


def _log(
    viewer: Viewer, act: str, moves: list[Move], children: Mapping[int, Any], now: datetime
) -> None:
    if moves:
        about = {"moves": [one.number for one in moves], "role": viewer.role_code}
        audit.write_and_commit(
            act=act, now=now, **viewer.on_the_log, about=about, children=list(children)
        )
