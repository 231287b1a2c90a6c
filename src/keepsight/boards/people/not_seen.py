"""Open children by when they were last seen: seen, not only visited on time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from keepsight.access.question import Sql, both, day_param
from keepsight.boards.cards import (
    IS_BORN,
    NEVER_SEEN,
    NEVER_SEEN_ALONE,
    NOT_SEEN_FOR,
    TOLD,
    Card,
    cards,
    held_by,
    is_born,
    is_open_as,
    not_seen_lately,
)
from keepsight.boards.counting import ROWS, Group, Part, counted, number_of
from keepsight.boards.look import Look
from keepsight.boards.models import ChildCard


@dataclass(frozen=True)
class Asked:
    """What the reader wants left. ``team`` and ``worker``: 0 means none; ``only_never``: never seen."""

    team: int | None = None
    worker: int | None = None
    open_as: str = ""
    only_never: bool = False

    @property
    def is_everything(self) -> bool:
        return (self.team, self.worker, self.open_as) == (None, None, "") and not self.only_never


@dataclass(frozen=True)
class Summary:
    """Of all open children in reach, those born: how many were not seen, never, never alone.

    ``open``: all open children, the unborn too. ``protection_never_alone``: on a protection plan and
    never seen alone. ``untold``: of whom no source holds visits. ``teams``: children not seen
    lately by team, 0 for none.
    """

    open: int
    not_lately: int
    never: int
    never_alone: int
    protection_never_alone: int
    untold: int
    teams: Mapping[int, int]


def chosen(look: Look, asked: Asked) -> Sql:
    """The children not seen lately whom the filters leave."""
    wanted = [NEVER_SEEN if asked.only_never else not_seen_lately(look)]
    wanted += held_by(asked.team, asked.worker)
    wanted += [is_open_as(asked.open_as)] if asked.open_as else []
    return both(look.rows(), is_born(look), *wanted)


def parts(look: Look) -> dict[str, Part]:
    """What ``summary`` is made of, to be counted with other boards' parts in one question."""
    rows, by_team = look.rows(), ("COALESCE(t.team, 0)",)
    since = day_param(look.day - NOT_SEEN_FOR)
    long_ago = Sql(f"t.seen_on < %s AND {TOLD}", (since,))
    alone = (ROWS, number_of(is_open_as("protection_plan")))
    return {
        "seen_long_ago": Part(ChildCard, both(rows, long_ago), by_team),
        "never_seen": Part(ChildCard, both(rows, NEVER_SEEN, IS_BORN), by_team, asks_unborn=True),
        "never_alone": Part(
            ChildCard, both(rows, NEVER_SEEN_ALONE, IS_BORN), (), alone, asks_unborn=True
        ),
        "open": Part(ChildCard, rows, (), (ROWS, number_of(Sql("NOT t.seen_is_told")))),
    }


def summary(found: Mapping[str, list[Group]]) -> Summary:
    """The summary from its counted ``parts``."""
    teams: Counter[int] = Counter()
    for group in (*found["seen_long_ago"], *found["never_seen"]):
        teams[int(group.keys[0] or 0)] += group.numbers[0]
    never = sum(group.numbers[0] for group in found["never_seen"])
    alone, planned_alone = found["never_alone"][0].numbers if found["never_alone"] else (0, 0)
    opened, untold = found["open"][0].numbers if found["open"] else (0, 0)
    return Summary(opened, teams.total(), never, alone, planned_alone, untold, teams)


def not_seen(look: Look, asked: Asked) -> tuple[Summary, int]:
    """The summary, and how many children the filters leave; one query."""
    wanted = parts(look)
    if not asked.is_everything:
        wanted["shown"] = Part(ChildCard, chosen(look, asked))
    found = counted(look, wanted)
    whole = summary(found)
    if asked.is_everything:
        return whole, whole.not_lately
    return whole, sum(group.numbers[0] for group in found["shown"])


def rows(look: Look, asked: Asked, first: int = 0, count: int = -1) -> tuple[Card, ...]:
    """The children that the filters leave: never seen first, then longest ago; one query."""
    order = "t.seen_on NULLS FIRST, t.rank, t.child"
    return cards(look, chosen(look, asked), order, first, count)
