"""What the allocation board says of the children to be given away: as what, since when alone, and what is late."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from keepsight.access.question import among, as_day, both
from keepsight.boards.cards import FIELDS, Card, card_of
from keepsight.boards.look import Look
from keepsight.boards.models import NEVER_OPEN, ChildCard
from keepsight.boards.readings import Reading, read_rows, visit_limits
from keepsight.boards.workforce.unallocated import Row
from keepsight.clocks.table import SCHEMA

#: Of a time without a worker what its reason in words needs.
WITHOUT = ("kind", "because", "because_worker", "because_team", "since", "last_worker", "team")


#: Columns that hold a day: SQLite has lost their type where they are asked for beside others.
DAYS = tuple(
    name for name, dtype in SCHEMA.items() if dtype == pl.Date() and name not in NEVER_OPEN
)
#: Of the round that sets that day what its reading needs.
ROUND = tuple(name for name in (*SCHEMA, "worker", "team", "reason_code") if name not in NEVER_OPEN)


@dataclass(frozen=True)
class Waiting:
    """One open child. ``without``: the time without a worker, None where the child has one.

    ``visit``: the earliest date by which somebody must have seen the child, None where none runs.
    """

    card: Card
    without: Row | None
    visit: Reading | None

    @property
    def visit_due_on(self) -> date | None:
        return self.visit.due_on if self.visit is not None else None


def waiting(look: Look, children: Sequence[int]) -> Mapping[int, Waiting]:
    """These children, of those in reach who are open; one query."""
    if not children:
        return {}
    day = look.day.isoformat()
    limits = ", ".join(f"'{code}'" for code in sorted(visit_limits()))
    columns = ", ".join(
        [f"t.{name} AS card_{name}" for name in FIELDS]
        + [f"w.{name} AS {name}" for name in WITHOUT]
        + [f'r."{name}" AS round_{name}' for name in ROUND]
    )
    join = (
        "LEFT JOIN boards_withoutworker w ON w.reckoning_id = t.reckoning_id AND w.child = t.child "
        f"AND w.from_on <= '{day}' AND (w.until_on IS NULL OR w.until_on > '{day}') "
        "LEFT JOIN boards_openround r ON r.id = (SELECT o.id FROM boards_openround o "
        "WHERE o.reckoning_id = t.reckoning_id AND o.child = t.child AND o.due_on IS NOT NULL "
        f'AND COALESCE(o."limit", o.clock) IN ({limits}) ORDER BY o.due_on, o.id LIMIT 1)'
    )
    where = both(look.rows(), among("t.child", children))
    found = look.rows_of(ChildCard, where, columns, "t.rank, t.child", join)
    late = [{name: row[f"round_{name}"] for name in ROUND} for row in found if row["round_due_on"]]
    for one in late:
        one |= {name: as_day(one[name]) for name in DAYS}
    visits = {reading.child: reading for reading in read_rows(late, look)}
    return {row["card_child"]: _waiting(row, look, visits) for row in found}


def _waiting(row: Mapping[str, Any], look: Look, visits: Mapping[int, Reading]) -> Waiting:
    card = card_of({name: row[f"card_{name}"] for name in FIELDS})
    without = None
    if row["kind"]:
        since = as_day(row["since"])
        without = Row(
            child=card.child,
            kind=row["kind"],
            because=row["because"],
            because_worker=row["because_worker"],
            because_team=row["because_team"],
            since=since,
            working_days=look.working_days_since(since) if since else 0,
            team=row["team"],
            last_worker=row["last_worker"],
            card=card,
        )
    return Waiting(card, without, visits.get(card.child))
