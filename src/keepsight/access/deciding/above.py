"""Who is above a child's team at a level: whom a child goes up to when nobody has it.

Of those who hold the level or more over the team, the lowest are told, and of those the nearest; of who
is away, the cover too. A locked record goes up among those who may open it, and to nobody else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from keepsight.access.deciding.nearer_deciders import teams_above
from keepsight.access.deciding.people_in_roles import PersonInRoles, people_in_roles
from keepsight.access.viewer import Viewer, day_of


@dataclass(frozen=True)
class Above:
    """The people of a council by number, the parent of each team, who can open a locked record (by the
    child; nobody where it falls to the managers above), and who is tied to which child."""

    people: Mapping[int, PersonInRoles]
    parents: Mapping[int, int | None]
    readers: Mapping[int, frozenset[int]]
    ties: Mapping[int, frozenset[int]]
    _at_level: dict[int, tuple[PersonInRoles, ...]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def told(self, child: int, team: int | None, level: int) -> tuple[PersonInRoles, ...]:
        """Who is told of a child of a team (None: of no team) at a level; () where nobody holds it."""
        readers = self.readers.get(child)
        if readers:
            able = [self.people[one] for one in sorted(readers) if one in self.people]
            return _lowest([one for one in able if one.level >= level]) or _highest(able)
        return self._over(team, level, self.ties.get(child, frozenset()))

    def teams_told(self, worker: int, level: int) -> frozenset[int]:
        """The teams (0: none) of whose children a worker is told at a level."""
        return frozenset(
            team or 0
            for team in (None, *self.parents)
            if any(one.number == worker for one in self._over(team, level, frozenset()))
        )

    def locked_told(self, worker: int, level: int) -> frozenset[int]:
        """The children with a locked record of whom a worker is told at a level."""
        return frozenset(
            child
            for child, readers in self.readers.items()
            if readers and any(one.number == worker for one in self.told(child, None, level))
        )

    @property
    def locked(self) -> frozenset[int]:
        """The children whose locked records go up among those who may open them."""
        return frozenset(child for child, readers in self.readers.items() if readers)

    def _at(self, level: int) -> tuple[PersonInRoles, ...]:
        """Who holds a level at all: few, asked for once for every team."""
        if level not in self._at_level:
            self._at_level[level] = tuple(
                one
                for one in self.people.values()
                if one.level >= level and not one.is_only_on_duty
            )
        return self._at_level[level]

    def _over(self, team: int | None, level: int, but: frozenset[int]) -> tuple[PersonInRoles, ...]:
        """Those who hold the level over a team, the lowest and then the nearest, with their cover."""
        near = {one: far for far, one in enumerate(teams_above(team, self.parents))}
        found: list[tuple[int, int, PersonInRoles]] = []
        for person in self._at(level):
            ranks = [
                (held.level, near.get(held.team_id or 0, len(near)))
                for held in person.held
                if held.level >= level and (held.team_id in near or held.role.reach == "council")
            ]
            if ranks and person.number not in but:
                found.append((*min(ranks), person))
        best = min((rank[:2] for rank in found), default=None)
        told = [person for *rank, person in found if tuple(rank) == best]
        away = {one.number for one in told if one.is_away}
        names = {one.number for one in told}
        if away:
            told += [
                one
                for one in self.people.values()
                if away & one.covers.keys() and one.number not in names | but
            ]
        return tuple(sorted(told, key=_by_name))


def above(viewer: Viewer, *, now: datetime) -> Above:
    """Who is above whom in the viewer's council at a moment; one question."""
    read = people_in_roles(viewer, day_of(now), above=True)
    return Above(read.people, read.parents, read.readers, read.ties)


def _by_name(person: PersonInRoles) -> tuple[str, int]:
    return person.name, person.number


def _lowest(able: list[PersonInRoles]) -> tuple[PersonInRoles, ...]:
    level = min((one.level for one in able), default=0)
    return tuple(sorted((one for one in able if one.level == level), key=_by_name))


def _highest(able: list[PersonInRoles]) -> tuple[PersonInRoles, ...]:
    level = max((one.level for one in able), default=0)
    return tuple(sorted((one for one in able if one.level == level), key=_by_name))
