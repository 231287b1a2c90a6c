"""Open children: of a worker, of a team, open as something, whoever was never seen alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from keepsight.access.question import Sql, among, both, day_param, placed, visible
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
from keepsight.boards.counting import Group, Part, counted
from keepsight.boards.look import Look
from keepsight.boards.models import ChildCard
from keepsight.boards.people.due import CODE, late_part
from keepsight.boards.readings import visit_limits
from keepsight.boards.round_states import is_overdue_or_due_soon, state_is

Seen = Literal["", "not_lately", "never", "never_alone"]


@dataclass(frozen=True)
class Asked:
    """What the reader wants left. ``team`` and ``worker``: 0 means none; ``held``: with a worker; ``visit``:
    a visit is overdue, or due soon at the latest; ``missing``: from home or care on the day."""

    team: int | None = None
    worker: int | None = None
    open_as: str = ""
    seen: Seen = ""
    held: bool = False
    untold: Literal["", "worker", "visits"] = ""
    visit: Literal["", "overdue", "due"] = ""
    missing: bool = False


@dataclass(frozen=True)
class Summary:
    """All open children in reach; by team (0 for none); what the filters leave.

    ``late``: how many rounds are overdue for each of the children it was asked for. ``more``: what else was
    counted.
    """

    total: int
    shown: int
    teams: Mapping[int, int]
    late: Mapping[int, int]
    more: Mapping[str, list[Group]] = field(default_factory=dict)


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
    if asked.visit:
        wanted.append(has_a_visit(look, asked.visit))
    if asked.missing:
        wanted.append(is_missing(look))
    return both(*wanted)


def has_a_visit(look: Look, which: Literal["overdue", "due"]) -> Sql:
    """The condition that some visit to a child is overdue, or overdue or due soon ("due")."""
    state = state_is(look)["overdue"] if which == "overdue" else is_overdue_or_due_soon(look)
    return placed(
        "t.child IN (SELECT t.child FROM boards_openround t WHERE {mine} AND {visits} AND {state})",
        mine=look.of_reckoning(),
        visits=among(CODE, sorted(visit_limits())),
        state=state,
    )


def is_missing(look: Look) -> Sql:
    """The condition that a child is missing on the day looked at: gone, and not back by the end of it.

    As it is known now, whatever day one looks from.
    """
    day = day_param(look.day)
    return Sql(
        "t.child IN (SELECT m.person_id FROM records_missingepisode m WHERE m.authority_id = %s "
        "AND m.started_on <= %s AND (m.ended_on IS NULL OR m.ended_on > %s) "
        f"AND {visible('m').text})",
        (look.reckoning.authority_id, day, day),
    )


def children(
    look: Look,
    asked: Asked,
    late_for: Iterable[int] = (),
    more: Mapping[str, Part] | None = None,
) -> Summary:
    """How many there are, how many the filters leave, and what is late for some; one query.

    ``more``: what else a page counts, by its name, in the same question.
    """
    found = counted(
        look,
        {
            **(more or {}),
            "teams": Part(ChildCard, look.rows(), ("t.team",)),
            "shown": Part(ChildCard, chosen(look, asked)),
            "late": late_part(look, late_for),
        },
    )
    teams = {int(g.keys[0] or 0): g.numbers[0] for g in found["teams"]}
    late = {int(g.keys[0] or 0): g.numbers[0] for g in found["late"]}
    shown = sum(g.numbers[0] for g in found["shown"])
    return Summary(
        sum(teams.values()), shown, teams, late, {name: found[name] for name in more or {}}
    )


def rows(look: Look, asked: Asked, first: int = 0, count: int = -1) -> tuple[Card, ...]:
    """The children that the filters leave, riskiest first, then by number; one query."""
    return cards(look, chosen(look, asked), first=first, count=count)
