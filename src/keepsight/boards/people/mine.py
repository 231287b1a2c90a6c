"""The children a worker holds, in the order in which they must be seen, and what is late for them."""

from __future__ import annotations

from dataclasses import dataclass

from keepsight.access.question import Sql, both
from keepsight.boards.cards import Card
from keepsight.boards.look import Look
from keepsight.boards.people.children import Asked, rows
from keepsight.boards.people.due import running
from keepsight.boards.readings import Reading, readings, untold_readings, visit_limits

#: Nobody holds so many; a leaver's children may be counted to one worker until they are given out.
AT_MOST = 200


@dataclass(frozen=True)
class MyChild:
    """One child of a worker, and what is due next: the next visit, or where none runs the next
    date of any clock; else what cannot be told. None where nothing runs. ``visit``: the state of the visit
    due first, "overdue" or "due_soon"; "" where none is due in ten working days."""

    card: Card
    next: Reading | None
    visit: str = ""


@dataclass(frozen=True)
class Mine:
    """``children``: those first who must be seen first. ``late``: what is overdue, earliest first."""

    children: tuple[MyChild, ...]
    late: tuple[Reading, ...]


def mine(look: Look, worker: int) -> Mine:
    """The open children a worker holds, and what is late for them; three queries."""
    held = rows(look, Asked(worker=worker), count=AT_MOST)
    is_mine = Sql("t.worker = %s", (worker,))
    found = readings(both(running(look), is_mine), look) + untold_readings(look, is_mine)
    nearest: dict[int, Reading] = {}
    visits: dict[int, str] = {}
    for reading in found:
        if reading.limit in visit_limits() and reading.state in ("overdue", "due_soon"):
            known = visits.get(reading.child)
            visits[reading.child] = "overdue" if known == "overdue" else reading.state
    for reading in sorted(found, key=_comes_next):
        nearest.setdefault(reading.child, reading)
    children = [MyChild(card, nearest.get(card.child), visits.get(card.child, "")) for card in held]
    return Mine(
        children=tuple(sorted(children, key=_must_be_seen)),
        late=tuple(reading for reading in found if reading.state == "overdue"),
    )


def _comes_next(one: Reading) -> tuple[bool, bool, bool, str]:
    """What can be told before what cannot, visits before other dates, the earliest first."""
    due = one.due_on.isoformat() if one.due_on else ""
    return one.state == "cannot_be_told", one.limit not in visit_limits(), not due, due


def _must_be_seen(one: MyChild) -> tuple[bool, bool, str]:
    """Visits by their due date, then other dates, then children for whom nothing runs."""
    told = one.next is not None and one.next.state != "cannot_be_told"
    due = one.next.due_on if one.next and told else None
    is_visit = one.next is not None and one.next.limit in visit_limits()
    return due is None, not is_visit, due.isoformat() if due else ""
