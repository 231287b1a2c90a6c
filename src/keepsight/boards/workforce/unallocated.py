"""Children with no worker: how many, why, for how long, and which child first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from keepsight.access.question import (
    Sql,
    among,
    as_day,
    both,
    day_param,
    joined,
    moment_param,
    placed,
)
from keepsight.boards.cards import FIELDS, Card, card_of, held_by, is_open_as
from keepsight.boards.counting import ROWS, Group, Part, counted, number_of
from keepsight.boards.look import Look
from keepsight.boards.models import ChildCard, WithoutWorker

#: Of a group the child with the least number, as text.
LEAST_CHILD = Sql("CAST(MIN(t.child) AS text)")
#: The columns of a row as they are kept.
OWN = ("child", "kind", "because", "because_worker", "because_team", "since", "last_worker")
DATES = (
    "raised_on",
    "raised_to_head_on",
    "reviewed_on",
    "reviewed_by",
    "seen_by",
    "review_due_on",
    "see_by_on",
)
#: The kinds of having no worker, in the order of ``domain`` 3.4.
KINDS = ("U1", "U2", "U3", "U4", "U5")


@dataclass(frozen=True)
class Told:
    """Of whose children somebody is told, once they go up: at the service manager's level (``teams``), and
    at the head of service's (``teams_as_head``); 0 is no team. ``locked``: the children whose records go
    up by who may open them, and ``mine`` of those, at either level."""

    teams: frozenset[int] = frozenset()
    teams_as_head: frozenset[int] = frozenset()
    locked: frozenset[int] = frozenset()
    mine: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Asked:
    """What the reader wants left: ``team`` 0 means children of no team; ``days`` without a worker;
    ``late``: not looked at in time ("looked"), or not seen ("seen"); ``told``: those who went up to
    whoever these teams are of."""

    team: int | None = None
    open_as: str = ""
    kind: str = ""
    days: int = 0
    longest_first: bool = False
    late: str = ""
    told: Told | None = None

    @property
    def is_everything(self) -> bool:
        said = (self.team, self.open_as, self.kind, self.days, self.late, self.told)
        return said == (None, "", "", 0, "", None)


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
    whom no source holds the worker. ``not_looked_at``, ``not_seen``: whose weekly look, or visit, is
    overdue. ``raised``: those who went up to the reader. ``more``: what else was counted, by its name.
    """

    total: Count3
    kinds: Mapping[str, Count3]
    middle: int
    longest: int | None
    longest_since: date | None
    teams: Mapping[int, int]
    untold: int
    not_looked_at: int = 0
    not_seen: int = 0
    raised: int = 0
    more: Mapping[str, list[Group]] = field(default_factory=dict)


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
    raised_on: date | None = None
    raised_to_head_on: date | None = None
    reviewed_on: date | None = None
    reviewed_by: int | None = None
    seen_by: int | None = None
    review_due_on: date | None = None
    see_by_on: date | None = None
    #: how many the filters leave in all, where that was asked with the rows
    of_all: int = 0


def without_worker_now(look: Look) -> Sql:
    """The children in reach who have no worker on the day looked at; one row (t) a child."""
    day = day_param(look.day)
    now = Sql("t.from_on <= %s AND (t.until_on IS NULL OR t.until_on > %s)", (day, day))
    return both(look.rows(), now, *_to_the_minute(look))


def _to_the_minute(look: Look) -> list[Sql]:
    """That the time to find a first worker is up by the minute looked at; a whole day is told at its end."""
    if not isinstance(look.at, datetime):
        return []
    return [Sql("(t.from_at IS NULL OR t.from_at <= %s)", (moment_param(look.at),))]


def is_late(look: Look, what: str) -> Sql:
    """That the weekly look ("looked"), or being seen ("seen"), is overdue on the day looked at."""
    column = {"looked": "t.review_due_on", "seen": "t.see_by_on"}[what]
    return Sql(f"{column} < %s", (day_param(look.day),))


def went_up(look: Look, told: Told) -> Sql:
    """That a child has gone up to whoever is told of these teams."""
    day = day_param(look.day)
    ways = [Sql("1 = 0")]
    for column, teams in (("raised_on", told.teams), ("raised_to_head_on", told.teams_as_head)):
        if teams:
            some = both(
                Sql(f"t.{column} <= %s", (day,)), among("COALESCE(t.team, 0)", sorted(teams))
            )
            if told.locked:
                some = both(some, placed("NOT {locked}", locked=_any_of(told.locked)))
            ways.append(placed("({some})", some=some))
    if told.mine:
        mine = both(Sql("t.raised_on <= %s", (day,)), _any_of(told.mine))
        ways.append(placed("({mine})", mine=mine))
    return placed("({ways})", ways=joined(" OR ", ways))


def _any_of(children: frozenset[int]) -> Sql:
    return placed("({these})", these=among("t.child", sorted(children)))


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
    if asked.late:
        wanted.append(is_late(look, asked.late))
    if asked.told is not None:
        wanted.append(went_up(look, asked.told))
    return both(*wanted)


def parts(look: Look, told: Told | None = None) -> dict[str, Part]:
    """What ``summary`` is made of, to be counted with other boards' parts in one question.

    ``told``: of whose children the reader is told.
    """
    now = without_worker_now(look)
    of_kinds = (
        ROWS,
        number_of(is_open_as("protection_plan")),
        number_of(is_open_as("looked_after")),
    )
    untold = both(look.rows(), Sql("NOT t.holder_is_told"))
    late = tuple(
        number_of(one)
        for one in (
            is_late(look, "looked"),
            is_late(look, "seen"),
            went_up(look, told) if told else Sql("1 = 0"),
        )
    )
    return {
        "without_by_kind": Part(WithoutWorker, now, ("t.kind",), of_kinds),
        "without_by_since": Part(WithoutWorker, now, ("t.since",), first=LEAST_CHILD),
        "without_by_team": Part(WithoutWorker, now, ("t.team",)),
        "without_untold": Part(ChildCard, untold),
        "without_late": Part(WithoutWorker, now, (), late),
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
    late = [group.numbers for group in found["without_late"]] or [(0, 0, 0)]
    return Summary(
        total=total,
        kinds=kinds,
        middle=_days(look, _middle(days, total.children)),
        longest=longest[2] if longest else None,
        longest_since=_date(longest[0]) if longest else None,
        teams={int(g.keys[0] or 0): g.numbers[0] for g in found["without_by_team"]},
        untold=sum(group.numbers[0] for group in found["without_untold"]),
        not_looked_at=late[0][0],
        not_seen=late[0][1],
        raised=late[0][2],
    )


def no_worker(
    look: Look, asked: Asked, told: Told | None = None, more: Mapping[str, Part] | None = None
) -> tuple[Summary, int]:
    """The summary, and how many children the filters leave; one query.

    ``more``: what else a page counts, by its name, in the same question.
    """
    wanted = {**parts(look, told), **(more or {})}
    if not asked.is_everything:
        wanted["shown"] = Part(WithoutWorker, chosen(look, asked))
    found = counted(look, wanted)
    whole = replace(summary(found, look), more={name: found[name] for name in more or {}})
    if asked.is_everything:
        return whole, whole.total.children
    return whole, sum(group.numbers[0] for group in found["shown"])


def rows(
    look: Look, asked: Asked, first: int = 0, count: int = -1, *, with_total: bool = False
) -> tuple[Row, ...]:
    """The children that the filters leave, riskiest first and then longest; one query.

    ``first`` and ``count``: which of them, for a page; -1: all. ``with_total``: each bears how many there are.
    """
    since = "COALESCE(t.since, t.from_on), t.child"
    order = since if asked.longest_first else f"t.rank, {since}"
    columns = ", ".join(
        [f"t.{name}" for name in (*OWN, *DATES)]
        + ["t.open_as AS now_open_as", "t.team AS now_team"]
        + [f"c.{name} AS card_{name}" for name in FIELDS]
        + (["COUNT(*) OVER () AS of_all"] if with_total else [])
    )
    join = "LEFT JOIN boards_childcard c ON c.reckoning_id = t.reckoning_id AND c.child = t.child"
    found = look.rows_of(
        WithoutWorker, chosen(look, asked), columns, order, join, first=first, count=count
    )
    return tuple(_row(row, look) for row in found)


def _row(row: dict[str, Any], look: Look) -> Row:
    card = {name: row[f"card_{name}"] for name in FIELDS}
    card |= {"child": row["child"], "open_as": row["now_open_as"]}
    kept: dict[str, Any] = {name: row[name] for name in OWN}
    for name in DATES:
        kept[name] = as_day(row[name]) if name.endswith("_on") else row[name]
    return Row(
        **kept,
        working_days=_days(look, row["since"]),
        team=row["now_team"],
        card=card_of(card),
        of_all=row.get("of_all", 0),
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
