"""A council small enough to read: the makers that tests of reach, log and search share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from keepsight.access.record.child import NoSuchChild, NotYours, child_for
from keepsight.access.record.children import children_of
from keepsight.access.viewer import Viewer, viewer_of
from keepsight.records.authority import Authority
from keepsight.records.need.episode_of_need import EpisodeOfNeed
from keepsight.records.people.household_member import HouseholdMember
from keepsight.records.people.identifier import Identifier
from keepsight.records.people.person import Person
from keepsight.records.people.person_name import PersonName
from keepsight.records.people.relationship import Relationship
from keepsight.records.quality.emergency_opening import EmergencyOpening
from keepsight.records.quality.named_reader import NamedReader
from keepsight.records.quality.restriction import Restriction
from keepsight.records.quality.staff_tie import StaffTie
from keepsight.records.workforce.absence import Absence
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.allocation import Allocation
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.records.workforce.team import Team
from keepsight.records.workforce.worker import Worker

TODAY = date(2026, 3, 31)
NOW = datetime(2026, 3, 31, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
#: Roles that reach every child of the council.
COUNCIL_WIDE = {"assistant_director", "director", "performance_analyst"}


@dataclass
class SmallCouncil:
    """Makes records of one council; every maker gives back what it made."""

    code: str = "998"
    numbers: Any = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.authority = Authority.objects.create(code=self.code, name=f"Council {self.code}")

    def _new(self, record: type, **values: Any) -> Any:
        return record.objects.create(authority=self.authority, **values)

    def team(self, name: str, parent: Team | None = None) -> Team:
        return self._new(Team, code=f"T{next(self.numbers)}", name=name, parent=parent)

    def worker(self, name: str, **values: Any) -> Worker:
        return self._new(Worker, staff_number=f"S{next(self.numbers)}", name=name, **values)

    def role(self, worker: Worker, code: str, team: Team | None = None, **values: Any) -> RoleHeld:
        return self._new(RoleHeld, worker=worker, role_code=code, team=team, **values)

    def account(self, worker: Worker | None, **values: Any) -> Account:
        made = Account(
            email=f"a{next(self.numbers)}@{self.code}.example.org", worker=worker, **values
        )
        made.save()
        return made

    def viewer(self, code: str, team: Team | None = None, name: str = "") -> Viewer:
        """Someone new who holds this role in this team."""
        worker = self.worker(name or f"The {code}")
        self.role(worker, code, team)
        return self.looks(worker)

    def looks(self, worker: Worker, now: datetime = NOW) -> Viewer:
        account = Account.objects.filter(worker=worker).first() or self.account(worker)
        return viewer_of(account, now=now)

    def child(self, given: str = "", family: str = "", **values: Any) -> Person:
        person = self._new(Person, **values)
        if given or family:
            self.name(person, given, family)
        return person

    def name(self, person: Person, given: str, family: str, kind: str = "current") -> PersonName:
        return self._new(
            PersonName, person=person, given_name=given, family_name=family, kind_code=kind
        )

    def number(self, person: Person, scheme: str, value: str) -> Identifier:
        return self._new(Identifier, person=person, scheme=scheme, value=value)

    def holds(self, worker: Worker | None, child: Person, role: str = "lead", **values: Any) -> Any:
        """An allocation as another system sent it: two leads at once are kept as they came."""
        said = {"source": "case_list", "role_code": role, **values}
        return self._new(Allocation, person=child, worker=worker, **said)

    def open(self, child: Person, team: Team | None = None, **values: Any) -> EpisodeOfNeed:
        return self._new(EpisodeOfNeed, person=child, team=team, source="case_list", **values)

    def lives(self, child: Person, household: str, **values: Any) -> HouseholdMember:
        return self._new(HouseholdMember, person=child, household=household, **values)

    def siblings(self, one: Person, other: Person, **values: Any) -> Relationship:
        return self._new(Relationship, person=one, other=other, relation_code="sibling", **values)

    def lock(
        self, child: Person, *named: Worker, kind: str = "restricted", **values: Any
    ) -> Restriction:
        """A lock in force since yesterday, with the people named on it."""
        said = {"restricted_on": TODAY - DAY, "ground_code": "staff", **values}
        made: Restriction = self._new(Restriction, person=child, kind_code=kind, **said)
        for worker in named:
            self.names_reader(made, worker)
        return made

    def names_reader(self, lock: Restriction, worker: Worker, **values: Any) -> NamedReader:
        said = {"started_on": TODAY - DAY, **values}
        return self._new(NamedReader, person=lock.person, restriction=lock, worker=worker, **said)

    def tie(self, worker: Worker, child: Person, code: str = "knows", **values: Any) -> StaffTie:
        return self._new(StaffTie, person=child, worker=worker, tie_code=code, **values)

    def opening(self, worker: Worker, child: Person, at: datetime = NOW, **values: Any) -> Any:
        said = {"reason_code": "duty", "words": "x", "until_at": at + timedelta(hours=1), **values}
        return self._new(EmergencyOpening, person=child, worker=worker, opened_at=at, **said)

    def away(self, worker: Worker, cover: Worker | None = None, **values: Any) -> Absence:
        said = {"started_on": TODAY - DAY, "ended_on": TODAY + DAY, **values}
        return self._new(Absence, worker=worker, cover=cover, reason_code="sickness", **said)


def reached(viewer: Viewer, now: datetime = NOW) -> set[int]:
    return set(children_of(viewer, now=now).ids())


def opens(viewer: Viewer, child: Person, now: datetime = NOW) -> bool:
    try:
        child_for(viewer, f"C-{child.pk}", why="child_page", now=now)
    except (NotYours, NoSuchChild):
        return False
    return True


@contextmanager
def questions(most: int) -> Iterator[None]:
    """At most so many questions, the beginning and end of a transaction not counted."""
    with CaptureQueriesContext(connection) as asked:
        yield
    said = [
        one["sql"]
        for one in asked.captured_queries
        if one["sql"].split()[0] not in {"BEGIN", "COMMIT", "SAVEPOINT", "RELEASE"}
    ]
    assert len(said) <= most, "\n".join(said)
