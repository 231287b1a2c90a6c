"""Teams and workers: the cast of ``staff.toml``, and as many more as a larger council needs."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

from keepsight.law.rules import limit
from keepsight.synthetic import days, names

#: Levels from which on a worker decides and holds no child; and of practitioners who are no social
#: workers, and newly qualified ones.
MANAGER, PRACTITIONER, NEWLY_QUALIFIED = "L40", "L10", "L20"
#: A team beyond the cast: its manager and five workers.
_TEAM_SIZE = 6
#: Teams of the cast whose workers hold no children of their own.
_ABOVE_THE_TEAMS = frozenset({"CS", "QA", "OOH"})
_MORE_KINDS = ("need_and_protection", "looked_after", "need_and_protection", "assessment")
_PLACES = (
    "Castle Hill",
    "Dyehouse",
    "Northgate",
    "Canal Side",
    "Weirside",
    "Whinmoor",
    "Thornfield",
)


@dataclass(frozen=True)
class Team:
    """A team; ``kind`` is a code of the case-system list."""

    team_id: str
    name: str
    kind: str
    parent: str | None


@dataclass(frozen=True)
class Away:
    """A time away, with whoever covers."""

    started: int
    ended: int | None
    reason: str
    cover: str | None = None


@dataclass(frozen=True, eq=False)
class Worker:
    """A worker in one post; ``before``: an earlier post of the same worker."""

    staff_id: str
    name: str
    role: str
    level: str
    team: Team
    started: int
    ended: int | None
    registration: str | None
    manager: str | None
    agency: bool = False
    fte: float = 1.0
    holds_exactly: int | None = None
    away: tuple[Away, ...] = ()
    before: Worker | None = None

    @property
    def first_day(self) -> int:
        """The first day with the council, in whatever post."""
        return self.before.started if self.before else self.started

    @property
    def is_social_worker(self) -> bool:
        """Whether the worker is registered and holds children."""
        return self.registration is not None and self.level < MANAGER

    def is_in_post(self, day: int) -> bool:
        """Whether the worker is with the council on a day."""
        return self.first_day <= day and (self.ended is None or day <= self.ended)

    def is_away_too_long(self, day: int) -> bool:
        """Whether children of the worker count as having none: away, and nobody covers."""
        granted = limit("workforce.absence_without_cover").versions[-1].number
        return any(
            one.cover is None and (one.ended is None or one.ended >= day)
            for one in self.away
            if one.started <= day and days.between(one.started, day) > granted
        )


@dataclass(frozen=True)
class Staff:
    """All teams and workers of the council."""

    teams: tuple[Team, ...]
    workers: tuple[Worker, ...]

    def called(self, name: str) -> Worker:
        """The worker of a name in the cast."""
        return next(worker for worker in self.workers if worker.name == name)

    def in_role(self, role: str) -> Worker:
        """The first worker in a role."""
        return next(worker for worker in self.workers if worker.role == role)

    def manager_of(self, team_id: str | None) -> Worker:
        """The manager of a team."""
        return next(
            worker
            for worker in self.workers
            if worker.team.team_id == team_id and worker.role == "Team manager"
        )


@cache
def _cast() -> dict[str, Any]:
    text = files("keepsight.synthetic").joinpath("staff.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def make_staff(today: int, workers: int, seed: int) -> Staff:
    """The staff on the day: ``workers`` people in post in teams that meet children, and others.

    Raises ``ValueError`` for fewer workers than the cast has.
    """
    teams = [
        Team(t["id"], t["name"], t["kind"], None if t["id"] == "CS" else "CS")
        for t in _cast()["team"]
    ]
    by_id = {team.team_id: team for team in teams}
    ids = {w["name"]: f"S{101 + place}" for place, w in enumerate(_cast()["worker"])}
    people = [_worker(told, ids, by_id, today) for told in _cast()["worker"]]
    of_the_cast = sum(
        worker.is_in_post(today) and worker.team.team_id not in _ABOVE_THE_TEAMS
        for worker in people
    )
    if workers < of_the_cast:
        raise ValueError(f"The council has at least {of_the_cast} workers in its teams.")
    rng = Random(f"{seed}:staff")
    _add_more(teams, people, workers - of_the_cast, today, rng)
    return Staff(tuple(teams), tuple(people))


def _worker(
    told: dict[str, Any], ids: dict[str, str], teams: dict[str, Team], today: int
) -> Worker:
    staff_id, team = ids[told["name"]], teams[told["team"]]
    manager = ids.get(told.get("manager", ""))
    social_worker = told["level"] >= NEWLY_QUALIFIED and told["role"] != "Workforce lead"
    registration = f"SW9980{staff_id[1:]}" if social_worker else None
    away = told.get("away")
    post = {
        "staff_id": staff_id,
        "name": told["name"],
        "team": team,
        "registration": registration,
        "manager": manager,
        "agency": told.get("agency", False),
        "fte": told.get("fte", 1.0),
    }
    started = days.onward(days.months_on(today, -told["months"]))
    before = None
    if earlier := told.get("before"):
        first = days.onward(days.months_on(today, -earlier["months"]))
        before = Worker(
            role=earlier["role"], level=earlier["level"], started=first, ended=started - 1, **post
        )
    return Worker(
        role=told["role"],
        level=told["level"],
        started=started,
        ended=days.add(today, -told["left"]) if "left" in told else None,
        holds_exactly=told.get("holds_exactly"),
        away=(_away(away, ids, today),) if away else (),
        before=before,
        **post,
    )


def _away(told: dict[str, Any], ids: dict[str, str], today: int) -> Away:
    until = days.add(today, -told["until"]) if "until" in told else None
    return Away(
        days.add(today, -told["since"]), until, told["reason"], ids.get(told.get("cover", ""))
    )


def _add_more(teams: list[Team], people: list[Worker], more: int, today: int, rng: Random) -> None:
    """Further teams of a manager and five, until there are so many workers more."""
    used = {worker.name for worker in people}
    team, manager = teams[0], people[0]
    for place in range(more):
        group, member = divmod(place, _TEAM_SIZE)
        if member == 0:
            kind = _MORE_KINDS[group % len(_MORE_KINDS)]
            number, where = divmod(group, len(_PLACES))
            team = Team(f"T{group + 10}", f"{_PLACES[where]} team {number + 1}", kind, "CS")
            teams.append(team)
        worker = _another(
            f"S{1001 + place}", _new_name(used, rng), team, member, manager, today, rng
        )
        manager = worker if member == 0 else manager
        people.append(worker)


def _new_name(used: set[str], rng: Random) -> str:
    while True:
        group = rng.choice(("WBRI", "WBRI", "WBRI", "APKN", "BAFR", "WOTH", "AIND"))
        given = names.given_name(rng, group, rng.choice("FFFM"), rng.choice((1980, 1990)))
        name = f"{given} {names.family_name(rng, group)}"
        if name not in used:
            used.add(name)
            return name


def _another(
    staff_id: str, name: str, team: Team, member: int, manager: Worker, today: int, rng: Random
) -> Worker:
    leads = member == 0
    months = 140 if leads or member == 1 else rng.randint(3, 90)
    new = months < 12 and not leads
    role = "Team manager" if leads else "Newly qualified social worker" if new else "Social worker"
    return Worker(
        staff_id=staff_id,
        name=name,
        role=role,
        level=MANAGER if leads else NEWLY_QUALIFIED if new else "L30",
        team=team,
        started=days.onward(days.months_on(today, -months)),
        ended=None,
        registration=f"SW998{staff_id[1:]:0>6}",
        manager=None if leads else manager.staff_id,
    )
