"""What is overdue and what comes next, for the children in reach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from keepsight.access.question import Sql, among, both, placed
from keepsight.boards.cards import held_by
from keepsight.boards.counting import CHILDREN, ROWS, Group, Part, counted, number_of
from keepsight.boards.look import Look
from keepsight.boards.models import ChildDates, DueInTeam, OpenRound
from keepsight.boards.readings import Reading, readings
from keepsight.boards.round_states import (
    is_late,
    is_overdue_or_due_soon,
    is_overdue_or_due_soon_in_hours,
    state_is,
)
from keepsight.boards.untold import untold_in

Showing = Literal["overdue", "due_soon", "all"]


@dataclass(frozen=True)
class Asked:
    """What the reader wants left. ``team`` and ``worker``: 0 means none; ``limit``: its code."""

    showing: Showing = "overdue"
    limit: str = ""
    team: int | None = None
    worker: int | None = None
    child: int | None = None

    @property
    def is_everything(self) -> bool:
        return (self.limit, self.team, self.worker, self.child) == ("", None, None, None)


@dataclass(frozen=True)
class Late:
    """The round that is furthest behind: whose, under which limit, due when."""

    child: int
    limit: str
    due_on: date
    working_days: int


@dataclass(frozen=True)
class OfLimit:
    """One limit: rounds overdue, rounds due soon, the one furthest behind."""

    limit: str
    overdue: int
    due_soon: int
    furthest: Late | None


@dataclass(frozen=True)
class OfStaff:
    """What is overdue and due soon for one worker, or in one team."""

    overdue: int
    due_soon: int


@dataclass(frozen=True)
class Untold:
    """Of how many children a table of facts would have to tell and does not.

    ``to_on``: the last day that is told; None where no source holds the table. ``children`` is 0
    where not even a start is held.
    """

    table: str
    to_on: date | None
    children: int


@dataclass(frozen=True)
class Summary:
    """All rounds of the children in reach, before any filter."""

    limits: tuple[OfLimit, ...]
    children: int  # with something overdue
    teams: Mapping[int, OfStaff]  # by team, 0 for none
    workers: Mapping[int, OfStaff]
    untold: tuple[Untold, ...]
    more: Mapping[str, list[Group]] = field(
        default_factory=dict
    )  # what else was counted, by its name

    @property
    def overdue(self) -> int:
        return sum(one.overdue for one in self.limits)

    @property
    def due_soon(self) -> int:
        return sum(one.due_soon for one in self.limits)

    @property
    def furthest(self) -> Late | None:
        late = [one.furthest for one in self.limits if one.furthest]
        return min(late, key=lambda one: (one.due_on, one.child), default=None)


@dataclass(frozen=True)
class Shown:
    """What the filters leave."""

    overdue: int
    due_soon: int

    def of(self, showing: Showing) -> int:
        """The rows of a list that shows so."""
        both = {"overdue": self.overdue, "due_soon": self.due_soon}
        return both.get(showing, self.overdue + self.due_soon)


#: The limit that set a round's date.
CODE = 'COALESCE(t."limit", t.clock)'
#: Of a group the round due first, then the child with the least number: "2026-03-02|17".
WORST = Sql("MIN(CAST(t.due_on AS text) || '|' || CAST(t.child AS text))")


def running(look: Look) -> Sql:
    """The open rounds (t) of the children in reach, without those that are about no child."""
    return both(look.rows(), Sql("t.child IS NOT NULL"))


def chosen(look: Look, asked: Asked) -> Sql:
    """The rounds that the filters leave, whatever their state."""
    wanted = [running(look), *held_by(asked.team, asked.worker)]
    if asked.limit:
        wanted.append(Sql(f"{CODE} = %s", (asked.limit,)))
    if asked.child is not None:
        wanted.append(Sql("t.child = %s", (asked.child,)))
    return both(*wanted)


def parts(look: Look, *, with_workers: bool = False) -> dict[str, Part]:
    """What ``summary`` is made of, to be counted with other boards' parts in one question."""
    either = both(running(look), is_overdue_or_due_soon(look))
    wanted = {
        **(_in_teams(look) if look.children is None else _rounds("due", either, look)),
        "due_children": Part(ChildDates, both(look.rows(), _has_something_late(look))),
        **_untold_parts(look),
    }
    if with_workers:
        numbers = (ROWS, number_of(is_late(look)))
        wanted["due_by_worker"] = Part(OpenRound, either, ("COALESCE(t.worker, 0)",), numbers)
    return wanted


def _rounds(name: str, either: Sql, look: Look) -> dict[str, Part]:
    """Rounds overdue, and overdue or due soon, by limit and team."""
    groups = (CODE, "COALESCE(t.team, 0)")
    late = both(either, is_late(look))
    return {
        f"{name}_overdue": Part(OpenRound, late, groups, first=WORST),
        f"{name}_either": Part(OpenRound, either, groups),
    }


def _in_teams(look: Look) -> dict[str, Part]:
    """The same of every child of the council: kept for the day, but for limits in hours.

    In the teams of children who are closed to the viewer the rounds are counted one by one.
    """
    groups = ('t."limit"', "COALESCE(t.team, 0)")
    overdue, either = Sql("SUM(t.overdue)"), Sql("SUM(t.overdue + t.due_soon)")
    furthest = Sql("MIN(t.furthest)")
    in_hours = both(running(look), is_overdue_or_due_soon_in_hours(look))
    kept, anew = look.of_reckoning(), {}
    if look.closed:
        closed = look.teams_of_closed()
        kept = placed("{kept} AND COALESCE(t.team, 0) NOT IN ({closed})", kept=kept, closed=closed)
        some = placed("t.due_at IS NULL AND COALESCE(t.team, 0) IN ({closed})", closed=closed)
        anew = _rounds("due_anew", both(running(look), is_overdue_or_due_soon(look), some), look)
    return {
        "due_overdue": Part(DueInTeam, kept, groups, (overdue,), furthest),
        "due_either": Part(DueInTeam, kept, groups, (either,)),
        **_rounds("due_in_hours", in_hours, look),
        **anew,
    }


def _has_something_late(look: Look) -> Sql:
    """Of a child's dates (t): that the first of them has passed."""
    late = is_late(look)
    by_day = Sql("t.first_due_on < %s", late.params[:1])
    in_hours = Sql("t.first_due_at < %s", late.params[1:])
    return placed("({by_day} OR {in_hours})", by_day=by_day, in_hours=in_hours)


def _untold_parts(look: Look) -> dict[str, Part]:
    """What no source holds: for some children, from a day on, or not even when it begins."""
    untold = Sql("t.untold > ''")
    blank = both(running(look), Sql("t.due_on > t.told_to"), is_late(look))
    children = both(look.rows(), Sql("t.child IS NOT NULL"), untold)
    whole = both(Sql("t.reckoning_id = %s AND t.child IS NULL", (look.reckoning.pk,)), untold)
    return {
        "due_missing": Part(ChildDates, children, ("t.untold",)),
        "due_blank": Part(OpenRound, blank, ("t.stops_table", "t.told_to"), (CHILDREN,)),
        "due_nothing": Part(ChildDates, whole, ("t.untold",)),
    }


def summary(found: Mapping[str, list[Group]], look: Look) -> Summary:
    """The summary from its counted ``parts``."""
    limits, teams = _sums(found, look)
    lacking: Counter[str] = Counter()
    for group in found["due_missing"]:
        for table in {table for _, table in untold_in(group.keys[0])}:
            lacking[table] += group.numbers[0]
    missing = [Untold(table, None, children) for table, children in sorted(lacking.items())]
    told = {one.table for one in missing}
    missing += [
        Untold(str(g.keys[0]), date.fromisoformat(str(g.keys[1])), g.numbers[0])
        for g in found["due_blank"]
    ]
    nothing = {table for g in found["due_nothing"] for _, table in untold_in(g.keys[0])}
    missing += [Untold(table, None, 0) for table in sorted(nothing - told)]
    return Summary(
        limits=limits,
        children=sum(group.numbers[0] for group in found["due_children"]),
        teams=teams,
        workers={
            int(g.keys[0] or 0): OfStaff(g.numbers[1], g.numbers[0] - g.numbers[1])
            for g in found.get("due_by_worker", ())
        },
        untold=tuple(missing),
    )


def _sums(
    found: Mapping[str, list[Group]], look: Look
) -> tuple[tuple[OfLimit, ...], dict[int, OfStaff]]:
    """From groups of limit and team: by limit, most overdue first, and by team."""
    late, either = Counter[str](), Counter[str]()
    worst: dict[str, str] = {}
    teams, late_in_teams = Counter[int](), Counter[int]()
    for group in _of(found, "overdue"):
        code, first = str(group.keys[0]), group.first or ""
        late[code] += group.numbers[0]
        late_in_teams[int(group.keys[1] or 0)] += group.numbers[0]
        worst[code] = min(first, worst.get(code, first))
    for group in _of(found, "either"):
        either[str(group.keys[0])] += group.numbers[0]
        teams[int(group.keys[1] or 0)] += group.numbers[0]
    limits = (
        OfLimit(code, late[code], rounds - late[code], _late(look, code, worst.get(code)))
        for code, rounds in either.items()
    )
    in_teams = {
        team: OfStaff(late_in_teams[team], rounds - late_in_teams[team])
        for team, rounds in teams.items()
    }
    return tuple(sorted(limits, key=lambda one: (-one.overdue, one.limit))), in_teams


def _of(found: Mapping[str, list[Group]], state: str) -> list[Group]:
    """The groups of rounds in a state, from wherever they were counted."""
    names = ("due", "due_in_hours", "due_anew")
    return [group for name in names for group in found.get(f"{name}_{state}", ())]


def due(look: Look, asked: Asked, more: Mapping[str, Part] | None = None) -> tuple[Summary, Shown]:
    """The summary, and how much the filters leave; one query. ``more``: what else a page counts in it.

    Rounds by worker are counted where a team is chosen, or not every child is in reach.
    """
    few = look.children is not None or asked.team is not None
    wanted = {**parts(look, with_workers=few), **(more or {})}
    if not asked.is_everything:
        left = both(chosen(look, asked), is_overdue_or_due_soon(look))
        wanted["shown"] = Part(OpenRound, left, (), (number_of(is_late(look)), ROWS))
    found = counted(look, wanted)
    whole = replace(summary(found, look), more={name: found[name] for name in more or {}})
    if asked.is_everything:
        return whole, Shown(whole.overdue, whole.due_soon)
    late, either = found["shown"][0].numbers if found["shown"] else (0, 0)
    return whole, Shown(late, either - late)


def rows(look: Look, asked: Asked, first: int = 0, count: int = -1) -> tuple[Reading, ...]:
    """The readings that the filters leave, by due date, then risk; one query."""
    wanted = state_is(look).get(asked.showing) or is_overdue_or_due_soon(look)
    return readings(both(chosen(look, asked), wanted), look, first, count)


def late_part(look: Look, children: Iterable[int]) -> Part:
    """How many rounds are overdue for each of these children, as a part to be counted."""
    of_these = both(running(look), among("t.child", children), state_is(look)["overdue"])
    return Part(OpenRound, of_these, ("t.child",))


def _late(look: Look, limit: str, first: str | None) -> Late | None:
    if not first:
        return None
    day, _, child = first.partition("|")
    due_on = date.fromisoformat(day)
    return Late(int(child), limit, due_on, look.working_days_since(due_on))
