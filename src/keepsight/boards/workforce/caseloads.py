"""How many children each worker holds and what they weigh: by worker, by team, and how that is spread.

Who is counted is in reach; what a worker carries and has room for is of all children the worker has, in the
reader's reach or not, but for those of whom the reader may not know (``as_known``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import polars as pl

from keepsight.access.question import Sql, both
from keepsight.boards.counting import Group, Part, counted
from keepsight.boards.look import Look
from keepsight.boards.models import ChildCard, WithoutWorker, WorkerLoad
from keepsight.boards.workforce.as_known import AsKnown, as_known_to, unknown_part
from keepsight.boards.workforce.unallocated import without_worker_now
from keepsight.facts.workforce.workload import MANAGES, NOT_THERE
from keepsight.law.rules import limit

#: The bands in which a worker is over: for the load, or for the number of children.
OVER = ("over", "far_over", "critical")
#: What is read of a worker's load, in this order.
COLUMNS = (
    *("worker", "team", "role", "counted_as", "band", "not_there", "level", "fte", "children"),
    *("co_worked", "advised", "reviewed", "load", "extras", "capacity", "too_many", "far_too_many"),
)


@dataclass(frozen=True)
class Load:
    """A worker who holds children in reach, the team most of them count for, and how many.

    The rest is of all the worker has of whom the reader may know: ``held`` children, besides those
    ``co_worked``, ``advised`` beside a lead worker and ``reviewed``; ``points`` carried (``extras`` among
    them, for what is no child) and ``capacity``, in hundredths; above ``limit`` children it is too many,
    above ``most`` far too many, ``counted_as`` what the worker is; ``band`` of
    ``facts.workforce.workload.BANDS``; ``not_there``: why not on the day, "" for who is. ``fte`` in per cent,
    None: not on file.
    """

    worker: int
    team: int  # 0: none
    children: int
    held: int = 0
    co_worked: int = 0
    advised: int = 0
    reviewed: int = 0
    points: int = 0
    extras: int = 0
    capacity: int = 0
    limit: int = 0
    most: int = 0
    role: str = ""
    level: int | None = None
    fte: int | None = None
    counted_as: str = ""
    band: str = ""
    not_there: str = ""
    #: Where it is told without a child of whom the reader may not know: from what.
    anew: AsKnown | None = field(default=None, compare=False, repr=False)

    @property
    def is_over(self) -> bool:
        """Over capacity, or over the limit of children for who the worker is."""
        return self.band in OVER

    @property
    def answers_for_others(self) -> bool:
        """A manager or above, who holds no child and has no room for any."""
        return self.role in MANAGES

    @property
    def percent(self) -> int | None:
        """The load in per cent of capacity, rounded up so that nobody over it is said to be at it; None
        where there is no capacity."""
        return -(-self.points * 100 // self.capacity) if self.capacity else None

    @property
    def fullness(self) -> tuple[bool, float, int, int, int]:
        """In the order of a list: fullest first."""
        share = self.points / self.capacity if self.capacity else 0.0
        empty = not self.capacity and self.points > 0
        return (not empty, -share, -self.held, -self.points, self.worker)


@dataclass(frozen=True)
class TeamLoad:
    """A team: the children its workers hold, how many hold too many, and who holds most.

    ``without``: children of the team with no worker.
    """

    team: int
    workers: int
    children: int
    over: int
    largest: Load | None
    without: int


@dataclass(frozen=True)
class Pressure:
    """What a team carries beside what it has room for, in hundredths of a point.

    ``in_post``: the capacity of all who are in post; ``lost``: of it, and of vacant posts, what is not there
    and why (``facts.workforce.workload.NOT_THERE``); ``gone``: who has left or may not practise is not in
    post, and what they still carry is in ``load``.
    """

    team: int
    load: int
    in_post: int
    lost: Mapping[str, int]

    @property
    def available(self) -> int:
        """The capacity of those who are there."""
        return self.in_post - sum(
            lost for why, lost in self.lost.items() if why not in ("vacant", "gone")
        )

    @property
    def percent(self) -> int | None:
        """The load in per cent of what is available; None where nobody is there."""
        return -(-self.load * 100 // self.available) if self.available else None


@dataclass(frozen=True)
class Caseloads:
    """``loads`` fullest first; ``limit``: the most children that one worker should hold.

    ``limit`` is that of whoever has none of their own. ``untold``: open children of whom no source holds
    the worker. ``free``: who holds no child in reach and could, or works beside others, or reviews.
    ``pressure``: of each team in reach.
    """

    loads: tuple[Load, ...]
    teams: tuple[TeamLoad, ...]
    limit: int
    untold: int
    free: tuple[Load, ...] = ()
    pressure: tuple[Pressure, ...] = ()

    @property
    def everyone(self) -> tuple[Load, ...]:
        """Who holds a child and who could, fullest of what they have room for first."""
        return tuple(sorted((*self.loads, *self.free), key=lambda load: load.fullness))

    @property
    def children(self) -> int:
        return sum(load.children for load in self.loads)

    @property
    def over(self) -> int:
        """How many workers are over their capacity, or their limit of children."""
        return sum(load.is_over for load in (*self.loads, *self.free))

    @property
    def middle(self) -> int:
        """What the middle worker holds; of an even number the one above the middle."""
        return self.loads[(len(self.loads) - 1) // 2].children if self.loads else 0

    def spread(self) -> tuple[tuple[int, int], ...]:
        """(children held, workers who hold so many), in the order of children held."""
        return tuple(sorted(Counter(load.children for load in self.loads).items()))

    def of_team(self, team: int) -> Caseloads:
        """The same for the workers of one team."""
        return replace(
            self,
            loads=tuple(load for load in self.loads if load.team == team),
            teams=tuple(one for one in self.teams if one.team == team),
            free=tuple(load for load in self.free if load.team == team),
            pressure=tuple(one for one in self.pressure if one.team == team),
        )


def parts(look: Look) -> dict[str, Part]:
    """What ``caseloads`` is made of, to be counted with other boards' parts in one question."""
    held = both(look.rows(), Sql("t.worker IS NOT NULL"))
    untold = both(look.rows(), Sql("NOT t.holder_is_told"))
    return {
        "loads": Part(ChildCard, held, ("t.worker", "t.team")),
        "loads_untold": Part(ChildCard, untold),
        "loads_without": Part(WithoutWorker, without_worker_now(look), ("t.team",)),
        "loads_carried": Part(
            WorkerLoad,
            look.of_reckoning(),
            tuple(f"t.{name}" for name in COLUMNS),
            of_no_child=True,
        ),
        "loads_unknown": unknown_part(look),
    }


def caseloads(look: Look) -> Caseloads:
    """The caseloads of the children in reach; one query, and two more where a worker has a child of whom the
    reader may not know."""
    return made_of(counted(look, parts(look)), look)


def made_of(found: Mapping[str, list[Group]], look: Look) -> Caseloads:
    """The caseloads from their counted ``parts``."""
    by_worker: dict[int, dict[int, int]] = {}
    by_team: dict[int, int] = {}
    for (worker_text, team_text), (children, *_), _ in found["loads"]:
        worker, team = int(worker_text or 0), int(team_text or 0)
        by_worker.setdefault(worker, {})[team] = children
        by_team[team] = by_team.get(team, 0) + children
    anew = as_known_to(look) if found["loads_unknown"] else None
    carried = [
        (int(keys[1] or 0), _told(keys, by_worker.get(int(keys[0] or 0))))
        for keys in _as_known(found["loads_carried"], anew)
    ]
    of_worker = {load.worker: load for _, load in carried if load.worker}
    loads = sorted(
        (of_worker.get(worker) or _load(worker, teams) for worker, teams in by_worker.items()),
        key=lambda load: (-load.children, load.worker),
    )
    reached = [(team, load) for team, load in carried if _is_in_reach(team, look)]
    free = [load for _, load in reached if load.worker and load.worker not in by_worker]
    without = {int(g.keys[0] or 0): g.numbers[0] for g in found["loads_without"]}
    of_team: dict[int, list[Load]] = {}
    for load in (*loads, *free):
        of_team.setdefault(load.team, []).append(load)
    teams = tuple(
        _team_load(team, of_team.get(team, []), by_team, without)
        for team in sorted(by_team.keys() | without.keys() | of_team.keys())
    )
    return Caseloads(
        loads=tuple(loads),
        teams=teams,
        limit=most_children(look),
        untold=sum(group.numbers[0] for group in found["loads_untold"]),
        free=tuple(free),
        pressure=_pressure(reached),
    )


def most_children(look: Look) -> int:
    """The most children that one worker should hold, on the day looked at, who has no limit of their own."""
    version = limit("workforce.caseload").on(look.day)
    return version.number if version else 0


def load_parts(look: Look, worker: int) -> dict[str, Part]:
    """What one worker carries, to be counted with other parts."""
    mine, unknown = Sql("t.worker = %s", (worker,)), unknown_part(look)
    columns = tuple(f"t.{name}" for name in COLUMNS)
    return {
        "carried": Part(WorkerLoad, both(look.of_reckoning(), mine), columns, of_no_child=True),
        "carried_unknown": replace(unknown, where=both(unknown.where, mine)),
    }


def load_in(found: Mapping[str, list[Group]], look: Look) -> Load | None:
    """The load that ``load_parts`` counted; None: nothing is kept."""
    anew = as_known_to(look) if found["carried_unknown"] else None
    kept = _as_known(found["carried"], anew)
    return replace(_told(kept[0]), anew=anew) if kept else None


def load_of(look: Look, worker: int) -> Load | None:
    """What one worker carries; one question, as ``caseloads``. None: nothing is kept."""
    return load_in(counted(look, load_parts(look, worker)), look)


def _is_in_reach(team: int, look: Look) -> bool:
    """Whether what the workers of a team carry is the viewer's to see, though no child in reach is with them."""
    return look.viewer.reaches_council or team in look.viewer.team_ids


def loads_of(frame: pl.DataFrame) -> tuple[Load, ...]:
    """The rows of ``facts.workforce.workload`` as a list has them, fullest first; vacant posts left out."""
    loads = [_told(keys) for keys in _keys(frame.filter(pl.col("worker").is_not_null()))]
    return tuple(sorted(loads, key=lambda load: load.fullness))


def _as_known(carried: Sequence[Group], anew: AsKnown | None) -> list[tuple[str | None, ...]]:
    """The columns of what workers carry, of whoever is in ``anew`` as they are there."""
    if anew is None:
        return [group.keys for group in carried]
    concerned = {group.keys[0] for group in carried} & {str(worker) for worker in anew.workers}
    kept = [group.keys for group in carried if group.keys[0] not in concerned]
    return kept + [keys for keys in _keys(anew.loads) if keys[0] in concerned]


def _keys(frame: pl.DataFrame) -> list[tuple[str | None, ...]]:
    """The columns of loads as text, as a board's groups have them."""
    return [
        tuple(None if row[name] is None else str(row[name]) for name in COLUMNS)
        for row in frame.iter_rows(named=True)
    ]


def _told(columns: tuple[str | None, ...], reached: Mapping[int, int] | None = None) -> Load:
    """A worker's load from its columns as text. ``reached``: the children in reach, by team: where they count
    for several, the one with most is the worker's."""
    worker, team, role, counted_as, band, not_there, level, fte, *numbers = columns
    held, co_worked, advised, reviewed, points, extras, capacity, too_many, far = (
        int(number or 0) for number in numbers
    )
    return Load(
        worker=int(worker or 0),
        team=_most_of(reached) if reached else int(team or 0),
        children=sum(reached.values()) if reached else 0,
        held=held,
        co_worked=co_worked,
        advised=advised,
        reviewed=reviewed,
        points=points,
        extras=extras,
        capacity=capacity,
        limit=too_many,
        most=far,
        role=role or "",
        level=None if level is None else int(level),
        fte=None if fte is None else int(fte),
        counted_as=counted_as or "",
        band=band or "",
        not_there=not_there or "",
    )


def _load(worker: int, teams: Mapping[int, int]) -> Load:
    """The load of a worker of whom nothing else is kept."""
    return Load(worker, _most_of(teams), sum(teams.values()))


def _most_of(teams: Mapping[int, int]) -> int:
    return min(teams, key=lambda one: (-teams[one], one))


def _team_load(
    team: int, loads: list[Load], by_team: Mapping[int, int], without: Mapping[int, int]
) -> TeamLoad:
    return TeamLoad(
        team=team,
        workers=sum(load.children > 0 for load in loads),
        children=by_team.get(team, 0),
        over=sum(load.is_over for load in loads),
        largest=loads[0] if loads and loads[0].children else None,
        without=without.get(team, 0),
    )


def _pressure(carried: Iterable[tuple[int, Load]]) -> tuple[Pressure, ...]:
    """Of each team what its workers carry, and what of their capacity is not there."""
    load: Counter[int] = Counter()
    in_post: Counter[int] = Counter()
    lost: dict[int, Counter[str]] = {}
    for team, one in carried:
        load[team] += one.points
        if one.not_there:
            lost.setdefault(team, Counter())[one.not_there] += one.capacity
        if one.worker and one.not_there != "gone":
            in_post[team] += one.capacity
    teams = sorted(load.keys() | lost.keys())
    return tuple(
        Pressure(
            team,
            load[team],
            in_post[team],
            {why: lost[team][why] for why in NOT_THERE if team in lost and lost[team][why]},
        )
        for team in teams
    )
