"""Children to hand over: whose worker goes, or can hold them no longer, within the coming weeks.

The times without a worker that lie ahead are known as soon as a last day is: they are these children.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from keepsight.access.question import Sql, as_day, both, day_param
from keepsight.boards.cards import FIELDS, Card, card_of, is_open_as
from keepsight.boards.counting import ROWS, Group, Part, counted, number_of
from keepsight.boards.look import Look
from keepsight.boards.models import WithoutWorker
from keepsight.law.rules import limit

AHEAD = "workforce.handover_ahead"
FIRST_DAY = Sql("CAST(MIN(t.from_on) AS text)")


@dataclass(frozen=True)
class Goes:
    """A worker who goes: how many children are to be handed over, of them those on a protection plan and
    those looked after, and from which day the first has nobody."""

    worker: int
    children: int
    protection: int
    looked_after: int
    from_on: date


@dataclass(frozen=True)
class ToHandOver:
    """One child, and why and from which day it has no worker."""

    child: int
    worker: int
    because: str
    from_on: date
    team: int | None
    card: Card


def ahead(look: Look) -> date:
    """The last day that the list looks ahead to."""
    version = limit(AHEAD).on(look.day)
    return look.day + timedelta(days=version.number if version else 0)


def coming(look: Look, worker: int | None = None) -> Sql:
    """The times without a worker that begin within the coming weeks and are about a worker: a row (t) a
    child, its first. ``worker``: of this one alone."""
    said = (day_param(look.day), day_param(ahead(look)))
    first = (
        "NOT EXISTS (SELECT 1 FROM boards_withoutworker e WHERE e.reckoning_id = t.reckoning_id "
        "AND e.child = t.child AND e.because_worker IS NOT NULL AND e.from_on > %s "
        "AND e.from_on < t.from_on)"
    )
    wanted = [
        look.rows(),
        Sql("t.from_on > %s AND t.from_on <= %s AND t.because_worker IS NOT NULL", said),
        Sql(first, said[:1]),
    ]
    if worker is not None:
        wanted.append(Sql("t.because_worker = %s", (worker,)))
    return both(*wanted)


def parts(look: Look) -> dict[str, Part]:
    """What ``goes`` is made of, to be counted with other boards' parts in one question."""
    numbers = (
        ROWS,
        number_of(is_open_as("protection_plan")),
        number_of(is_open_as("looked_after")),
    )
    by = ("t.because_worker",)
    return {"handover": Part(WithoutWorker, coming(look), by, numbers, first=FIRST_DAY)}


def goes(found: Mapping[str, list[Group]]) -> tuple[Goes, ...]:
    """Who goes, the first day first, from the counted ``parts``."""
    made = []
    for group in found["handover"]:
        on = as_day(group.first)
        if group.keys[0] and on:
            children, protection, looked_after = group.numbers[:3]
            made.append(Goes(int(group.keys[0]), children, protection, looked_after, on))
    return tuple(sorted(made, key=lambda one: (one.from_on, -one.children, one.worker)))


def who_goes(look: Look) -> tuple[Goes, ...]:
    """Who goes within the coming weeks and whose children are in reach; one query."""
    return goes(counted(look, parts(look)))


def to_hand_over(
    look: Look, worker: int | None, first: int = 0, count: int = -1
) -> tuple[ToHandOver, ...]:
    """The children, by the first day without a worker, then by risk; one query."""
    columns = ", ".join(
        [f"t.{name}" for name in ("child", "because_worker", "because", "from_on")]
        + ["t.open_as AS now_open_as", "t.team AS now_team"]
        + [f"c.{name} AS card_{name}" for name in FIELDS]
    )
    join = "LEFT JOIN boards_childcard c ON c.reckoning_id = t.reckoning_id AND c.child = t.child"
    order = "t.from_on, t.because_worker, t.rank, t.child"
    found = look.rows_of(
        WithoutWorker, coming(look, worker), columns, order, join, first=first, count=count
    )
    made = []
    for row in found:
        card = {name: row[f"card_{name}"] for name in FIELDS}
        on = as_day(row["from_on"])
        assert on is not None, "a time without a worker begins on a day"
        made.append(
            ToHandOver(
                child=row["child"],
                worker=row["because_worker"],
                because=row["because"],
                from_on=on,
                team=row["now_team"],
                card=card_of(card | {"child": row["child"], "open_as": row["now_open_as"]}),
            )
        )
    return tuple(made)
