"""Open children: of a worker, of a team, open as something, whoever was never seen alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from keepsight.access.question import Sql, both
from keepsight.boards.cards import (
    NEVER_SEEN,
    NEVER_SEEN_ALONE,
    Card,
    cards,
    held_by,
    is_born,
    is_open_as,
    not_seen_lately,
)
from keepsight.boards.counting import Part, counted
from keepsight.boards.look import Look
from keepsight.boards.models import ChildCard
from keepsight.boards.people.due import late_part

Seen = Literal["", "not_lately", "never", "never_alone"]


@dataclass(frozen=True)
class Asked:
    """What the reader wants left. ``team`` and ``worker``: 0 means none; ``held``: with a worker."""

    team: int | None = None
    worker: int | None = None
    open_as: str = ""
    seen: Seen = ""
    held: bool = False
    untold: Literal["", "worker", "visits"] = ""


@dataclass(frozen=True)
class Summary:
    """All open children in reach; by team (0 for none); what the filters leave.

    ``late``: how many rounds are overdue for each of the children it was asked for.
    """

    total: int
    shown: int
    teams: Mapping[int, int]
    late: Mapping[int, int]


def chosen(look: Look, asked: Asked) -> Sql:
    """The open children whom the filters leave."""
    wanted = [look.rows(), *held_by(asked.team, asked.worker)]
    if asked.open_as:
        wanted.append(is_open_as(asked.open_as))
    if asked.held:
        wanted.append(Sql("t.worker IS NOT NULL"))
    if asked.untold:
        told = "holder_is_told" if asked.untold == "worker" else "seen_is_told"
        wanted.append(Sql(f"NOT t.{told}"))
    if asked.seen:
        known = {"not_lately": not_seen_lately(look), "never": NEVER_SEEN}
        wanted += [known.get(asked.seen, NEVER_SEEN_ALONE), is_born(look)]
    return both(*wanted)


def children(look: Look, asked: Asked, late_for: Iterable[int] = ()) -> Summary:
    """How many there are, how many the filters leave, and what is late for some; one query."""
    found = counted(
        look,
        {
            "teams": Part(ChildCard, look.rows(), ("t.team",)),
            "shown": Part(ChildCard, chosen(look, asked)),
            "late": late_part(look, late_for),
        },
    )
    teams = {int(g.keys[0] or 0): g.numbers[0] for g in found["teams"]}
    late = {int(g.keys[0] or 0): g.numbers[0] for g in found["late"]}
    return Summary(sum(teams.values()), sum(g.numbers[0] for g in found["shown"]), teams, late)


def rows(look: Look, asked: Asked, first: int = 0, count: int = -1) -> tuple[Card, ...]:
    """The children that the filters leave, riskiest first, then by number; one query."""
    return cards(look, chosen(look, asked), first=first, count=count)
