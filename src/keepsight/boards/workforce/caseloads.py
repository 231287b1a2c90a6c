"""How many children each worker holds: by worker, by team, and how that is spread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from keepsight.access.question import Sql, both
from keepsight.boards.counting import Group, Part, counted
from keepsight.boards.look import Look
from keepsight.boards.models import ChildCard, WithoutWorker
from keepsight.boards.workforce.unallocated import without_worker_now
from keepsight.law.rules import limit


@dataclass(frozen=True)
class Load:
    """A worker who holds children in reach, the team most of them count for, and how many."""

    worker: int
    team: int  # 0: none
    children: int


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
class Caseloads:
    """``loads`` fullest first; ``limit``: the most children that one worker should hold.

    ``untold``: open children of whom no source holds the worker.
    """

    loads: tuple[Load, ...]
    teams: tuple[TeamLoad, ...]
    limit: int
    untold: int

    @property
    def children(self) -> int:
        return sum(load.children for load in self.loads)

    @property
    def over(self) -> int:
        """How many workers hold more than the limit."""
        return sum(load.children > self.limit for load in self.loads)

    @property
    def middle(self) -> int:
        """What the middle worker holds; of an even number the one above the middle."""
        return self.loads[(len(self.loads) - 1) // 2].children if self.loads else 0

    def spread(self) -> tuple[tuple[int, int], ...]:
        """(children held, workers who hold so many), in the order of children held."""
        return tuple(sorted(Counter(load.children for load in self.loads).items()))

    def of_team(self, team: int) -> Caseloads:
        """The same for the workers of one team."""
        loads = tuple(load for load in self.loads if load.team == team)
        teams = tuple(one for one in self.teams if one.team == team)
        return Caseloads(loads, teams, self.limit, self.untold)


def parts(look: Look) -> dict[str, Part]:
    """What ``caseloads`` is made of, to be counted with other boards' parts in one question."""
    held = both(look.rows(), Sql("t.worker IS NOT NULL"))
    untold = both(look.rows(), Sql("NOT t.holder_is_told"))
    return {
        "loads": Part(ChildCard, held, ("t.worker", "t.team")),
        "loads_untold": Part(ChildCard, untold),
        "loads_without": Part(WithoutWorker, without_worker_now(look), ("t.team",)),
    }


def caseloads(look: Look) -> Caseloads:
    """The caseloads of the children in reach; one query."""
    return made_of(counted(look, parts(look)), look)


def made_of(found: Mapping[str, list[Group]], look: Look) -> Caseloads:
    """The caseloads from their counted ``parts``."""
    by_worker: dict[int, dict[int, int]] = {}
    by_team: dict[int, int] = {}
    for (worker_text, team_text), (children, *_), _ in found["loads"]:
        worker, team = int(worker_text or 0), int(team_text or 0)
        by_worker.setdefault(worker, {})[team] = children
        by_team[team] = by_team.get(team, 0) + children
    loads = sorted(
        (_load(worker, teams) for worker, teams in by_worker.items()),
        key=lambda load: (-load.children, load.worker),
    )
    without = {int(g.keys[0] or 0): g.numbers[0] for g in found["loads_without"]}
    most = most_children(look)
    of_team: dict[int, list[Load]] = {}
    for load in loads:
        of_team.setdefault(load.team, []).append(load)
    teams = tuple(
        _team_load(team, of_team.get(team, []), by_team, most, without)
        for team in sorted(by_team.keys() | without.keys())
    )
    untold = sum(group.numbers[0] for group in found["loads_untold"])
    return Caseloads(tuple(loads), teams, most, untold)


def most_children(look: Look) -> int:
    """The most children that one worker should hold, on the day looked at."""
    version = limit("workforce.caseload").on(look.day)
    return version.number if version else 0


def _load(worker: int, teams: Mapping[int, int]) -> Load:
    """A worker's load; where children count for several teams, the one with most is the worker's."""
    if len(teams) == 1:
        ((team, children),) = teams.items()
        return Load(worker, team, children)
    team = min(teams, key=lambda one: (-teams[one], one))
    return Load(worker, team, sum(teams.values()))


def _team_load(
    team: int, loads: list[Load], by_team: Mapping[int, int], most: int, without: Mapping[int, int]
) -> TeamLoad:
    return TeamLoad(
        team=team,
        workers=len(loads),
        children=by_team.get(team, 0),
        over=sum(load.children > most for load in loads),
        largest=loads[0] if loads else None,
        without=without.get(team, 0),
    )
