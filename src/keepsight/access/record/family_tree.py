"""The shape of a family as it is read: its members, and what each is to another. No database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

PARENTS = ("mother", "father", "adoptive_parent")


@dataclass(frozen=True)
class Member:
    """One person of the family. ``reference`` is "" for an adult and for who may not see the index.

    ``in_reach``: a child whose record the viewer may open. ``is_close``: related to the child or living
    with it; others are relatives of a brother or sister.
    """

    number: int
    name: str
    first_name: str
    given_name: str
    family_name: str
    age: str
    sex_code: str
    born_on: date | None
    expected_on: date | None
    died_on: date | None
    is_child: bool
    lives_here: bool
    in_reach: bool
    is_close: bool
    reference: str


@dataclass(frozen=True)
class FamilyTie:
    """``other`` is ``relation_code`` to ``person``; ``number`` is that of the record."""

    number: int
    person: int
    other: int
    relation_code: str
    has_parental_responsibility: bool | None
    started_on: date | None
    ended_on: date | None

    def lasts_on(self, day: date) -> bool:
        return self.ended_on is None or self.ended_on > day


@dataclass(frozen=True)
class Family:
    """``members`` by their numbers, the child itself among them, the oldest first."""

    child: int
    members: dict[int, Member]
    ties: tuple[FamilyTie, ...]

    def ties_of(self, number: int) -> list[FamilyTie]:
        """The ties of one person, from both sides."""
        return [tie for tie in self.ties if number in (tie.person, tie.other)]

    def parents_of(self, number: int) -> list[int]:
        """Those on file as parents of one person."""
        found = [
            tie.other
            for tie in self.ties
            if tie.person == number and tie.relation_code in PARENTS and tie.other in self.members
        ]
        return list(dict.fromkeys(found))
