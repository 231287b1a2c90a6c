"""What was done in time and recorded late: how much, by clock and by team, and the rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from keepsight.access.question import Sql, as_day, both, day_param
from keepsight.boards.cards import held_by
from keepsight.boards.counting import CHILDREN, ROWS, Part, counted, number_of
from keepsight.boards.look import Look
from keepsight.boards.models import RecordedLate


@dataclass(frozen=True)
class Asked:
    """What the reader wants: due in a time, of a limit, of a team (0: none)."""

    since: date
    until: date
    limit: str = ""
    team: int | None = None


@dataclass(frozen=True)
class Late:
    """One round that was recorded late.

    ``worker``, ``team``: who held the child on the day. ``working_days``: from the due date to the
    day on which it was written down.
    """

    child: int
    limit: str
    due_on: date
    met_on: date
    recorded_on: date
    worker: int | None
    team: int | None
    working_days: int


@dataclass(frozen=True)
class Found:
    """What is in reach and due in the time: in all and of how many children, by limit and by team (0:
    none); and how many the filters leave."""

    children: int
    limits: Mapping[str, int]
    teams: Mapping[int, int]
    shown: int

    @property
    def total(self) -> int:
        return sum(self.limits.values())


def recorded_late(look: Look, asked: Asked) -> Found:
    """The counts; one query."""
    due = _due(look, asked)
    left = number_of(both(*_filters(asked)))
    found = counted(
        look,
        {
            "groups": Part(RecordedLate, due, ('t."limit"', "COALESCE(t.team, 0)"), (ROWS, left)),
            "children": Part(RecordedLate, due, (), (CHILDREN,)),
        },
    )
    limits, teams, shown = Counter[str](), Counter[int](), 0
    for group in found["groups"]:
        rows, of_these = group.numbers
        limits[str(group.keys[0])] += rows
        teams[int(group.keys[1] or 0)] += rows
        shown += of_these
    children = found["children"][0].numbers[0] if found["children"] else 0
    return Found(children, limits, teams, shown)


def rows(look: Look, asked: Asked, first: int = 0, count: int = -1) -> tuple[Late, ...]:
    """What the filters leave, the latest due first; one query."""
    wanted = both(_due(look, asked), *_filters(asked))
    columns = 't.child, t."limit", t.due_on, t.met_on, t.recorded_on, t.worker, t.team'
    order = 't.due_on DESC, t.child, t."limit", t.line'
    found = look.rows_of(RecordedLate, wanted, columns, order, first=first, count=count)
    return tuple(_late(row, look) for row in found)


def _late(row: dict[str, Any], look: Look) -> Late:
    due, met, recorded = (as_day(row[name]) for name in ("due_on", "met_on", "recorded_on"))
    assert due and met and recorded, "a kept board has them all"
    return Late(
        child=row["child"],
        limit=row["limit"],
        due_on=due,
        met_on=met,
        recorded_on=recorded,
        worker=row["worker"],
        team=row["team"],
        working_days=look.working_days_between(due, recorded),
    )


def _due(look: Look, asked: Asked) -> Sql:
    since, until = day_param(asked.since), day_param(asked.until)
    return both(look.rows(), Sql("t.due_on BETWEEN %s AND %s", (since, until)))


def _filters(asked: Asked) -> list[Sql]:
    """Always one at least, for a count needs a condition."""
    wanted = [Sql("t.child IS NOT NULL"), *held_by(asked.team, None)]
    if asked.limit:
        wanted.append(Sql('t."limit" = %s', (asked.limit,)))
    return wanted
