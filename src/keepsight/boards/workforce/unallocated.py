"""Children with no worker: how many, why, for how long, and which child first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from keepsight.access.question import Sql, both, day_param
from keepsight.boards.cards import FIELDS, Card, card_of, held_by, is_open_as
from keepsight.boards.counting import ROWS, Group, Part, counted, number_of
from keepsight.boards.look import Look
from keepsight.boards.models import ChildCard, WithoutWorker

#: Of a group the child with the least number, as text.
LEAST_CHILD = Sql("CAST(MIN(t.child) AS text)")
#: The kinds of having no worker, in the order of ``domain`` 3.4.
KINDS = ("U1", "U2", "U3", "U4", "U5")


@dataclass(frozen=True)
class Asked:
    """What the reader wants left: ``team`` 0 means children of no team; ``days`` without a worker."""

    team: int | None = None
    open_as: str = ""
    kind: str = ""
    days: int = 0
    longest_first: bool = False

    @property
    def is_everything(self) -> bool:
        return (self.team, self.open_as, self.kind, self.days) == (None, "", "", 0)


@dataclass(frozen=True)
class Count3:
    """A number of children, and of them those on a protection plan and those looked after."""

    children: int = 0
    protection: int = 0
    looked_after: int = 0


@dataclass(frozen=True)
class Summary:
    """All children in reach with no worker, before any filter.

    ``middle``: working days that the middle child has waited. ``longest``: the child who has waited
    longest, and since when. ``teams``: children by team, 0 for none. ``untold``: open children of
    whom no source holds the worker.
    """

    total: Count3
    kinds: Mapping[str, Count3]
    middle: int
    longest: int | None
    longest_since: date | None
    teams: Mapping[int, int]
    untold: int


@dataclass(frozen=True)
class Row:
    """One child with no worker. The ids that belong to ``because`` say whom it is about."""

    child: int
    kind: str
    because: str
    because_worker: int | None
    because_team: int | None
    since: date | None
    working_days: int
    team: int | None
    last_worker: int | None
    card: Card


def without_worker_now(look: Look) -> Sql:
    """The children in reach who have no worker on the day looked at; one row (t) a child."""
    day = day_param(look.day)
    now = Sql("t.from_on <= %s AND (t.until_on IS NULL OR t.until_on > %s)", (day, day))
    return both(look.rows(), now)


def chosen(look: Look, asked: Asked) -> Sql:
    """Those of them whom the filters leave."""
    wanted = [without_worker_now(look), *held_by(asked.team, None)]
    if asked.open_as:
        wanted.append(is_open_as(asked.open_as))
    if asked.kind:
        wanted.append(Sql("t.kind = %s", (asked.kind,)))
    if asked.days:
        by_then = day_param(look.working_days_ago(asked.days))
        wanted.append(Sql("(t.since IS NULL OR t.since <= %s)", (by_then,)))
    return both(*wanted)


def parts(look: Look) -> dict[str, Part]:
    """What ``summary`` is made of, to be counted with other boards' parts in one question."""
    now = without_worker_now(look)
    of_kinds = (
        ROWS,
        number_of(is_open_as("protection_plan")),
        number_of(is_open_as("looked_after")),
    )
    untold = both(look.rows(), Sql("NOT t.holder_is_told"))
    return {
        "without_by_kind": Part(WithoutWorker, now, ("t.kind",), of_kinds),
        "without_by_since": Part(WithoutWorker, now, ("t.since",), first=LEAST_CHILD),
        "without_by_team": Part(WithoutWorker, now, ("t.team",)),
        "without_untold": Part(ChildCard, untold),
    }


def summary(found: Mapping[str, list[Group]], look: Look) -> Summary:
    """The summary from its counted ``parts``."""
    kinds = {str(group.keys[0]): Count3(*group.numbers) for group in found["without_by_kind"]}
    total = Count3(
        *(sum(getattr(one, name) for one in kinds.values()) for name in Count3.__annotations__)
    )
    days = sorted(
        (g.keys[0] or "", g.numbers[0], int(g.first or 0)) for g in found["without_by_since"]
    )
    longest = days[0] if days else None
    return Summary(
        total=total,
        kinds=kinds,
        middle=_days(look, _middle(days, total.children)),
        longest=longest[2] if longest else None,
        longest_since=_date(longest[0]) if longest else None,
        teams={int(g.keys[0] or 0): g.numbers[0] for g in found["without_by_team"]},
        untold=sum(group.numbers[0] for group in found["without_untold"]),
    )


def no_worker(look: Look, asked: Asked) -> tuple[Summary, int]:
    """The summary, and how many children the filters leave; one query."""
    wanted = parts(look)
    if not asked.is_everything:
        wanted["shown"] = Part(WithoutWorker, chosen(look, asked))
    found = counted(look, wanted)
    whole = summary(found, look)
    if asked.is_everything:
        return whole, whole.total.children
    return whole, sum(group.numbers[0] for group in found["shown"])


def rows(look: Look, asked: Asked, first: int = 0, count: int = -1) -> tuple[Row, ...]:
    """The children that the filters leave, riskiest first and then longest; one query.

    ``first`` and ``count``: which of them, for a page; -1: all.
    """
    since = "COALESCE(t.since, t.from_on), t.child"
    order = since if asked.longest_first else f"t.rank, {since}"
    own = ("child", "kind", "because", "because_worker", "because_team", "since", "last_worker")
    columns = ", ".join(
        [f"t.{name}" for name in own]
        + ["t.open_as AS now_open_as", "t.team AS now_team"]
        + [f"c.{name} AS card_{name}" for name in FIELDS]
    )
    join = "LEFT JOIN boards_childcard c ON c.reckoning_id = t.reckoning_id AND c.child = t.child"
    found = look.rows_of(
        WithoutWorker, chosen(look, asked), columns, order, join, first=first, count=count
    )
    return tuple(_row(row, look) for row in found)


def _row(row: dict[str, Any], look: Look) -> Row:
    card = {name: row[f"card_{name}"] for name in FIELDS}
    card |= {"child": row["child"], "open_as": row["now_open_as"]}
    return Row(
        child=row["child"],
        kind=row["kind"],
        because=row["because"],
        because_worker=row["because_worker"],
        because_team=row["because_team"],
        since=row["since"],
        working_days=_days(look, row["since"]),
        team=row["now_team"],
        last_worker=row["last_worker"],
        card=card_of(card),
    )


def _middle(days: list[tuple[str, int, int]], total: int) -> date | None:
    """The day since when the middle child has waited, the longest first."""
    before = 0
    for day, children, _ in days:
        before += children
        if before * 2 >= total:
            return _date(day)
    return None


def _days(look: Look, since: date | None) -> int:
    return look.working_days_since(since) if since else 0


def _date(said: str) -> date | None:
    return date.fromisoformat(said) if said else None
