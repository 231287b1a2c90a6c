"""Finding and opening a child among twenty thousand: CPU milliseconds, and seconds for the index.

Run it where Django is set up; it makes a database of its own beside the system's temporary files.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from django.db import connection, connections

if TYPE_CHECKING:
    from keepsight.access.viewer import Viewer

CHILDREN = 20_000
TEAMS = 60
NOW = datetime(2026, 3, 31, 9, 0, tzinfo=UTC)
TODAY = date(2026, 3, 31)
ROUNDS = 9
_BEGIN = "b br c d f g h j k l m n p r s st t th w".split()
_MIDDLE = "a e i o u ai ee oo ar or el in an".split()
_END = "ton ley ham son ford well er man by wick s d th ck ll".split()
_GIVEN = (
    "oliver george harry noah jack leo arthur muhammad oscar charlie olivia amelia isla ava mia ivy "
    "lily freya grace aisha zainab jakub zofia ibrahim yusuf maryam callum tia levi ellie jayden "
    "kayden archie alfie finley ruby evie poppy daisy phoebe sienna katherine john thomas james "
    "william samuel joseph hannah sarah leah amina fatima hassan ali omar priya arjun chloe megan"
).split()


def measure() -> Iterator[tuple[str, float, str, float]]:
    """Each figure: its name, the median measured, the unit, and the budget."""
    with own_database():
        from keepsight.access.record.child import child_for
        from keepsight.access.record.children import children_of, names_for
        from keepsight.access.search import index
        from keepsight.access.search.find import find

        council = _Council()
        begun = time.process_time()
        index.rebuild(council.authority)
        yield "search index of 20,000 children rebuilt", time.process_time() - begun, "s", 8.0
        worker, manager, head = council.viewers()
        own = sorted(children_of(worker, now=NOW).ids())
        given, family = council.name_of(own[0])
        searches = {
            "a full name": f"{given} {family}",
            "a name misspelt": f"{given[0]}{given[2:]} {_swapped(family)}",
            "a common first name": "muhammad",
            "a date of birth": "2 March 2012",
            "a number": council.number_of(own[0]),
            "a name that is not there": "xavierqq zzyzx",
        }
        for name, text in searches.items():
            found = _cpu(lambda text=text: find(worker, text, now=NOW))
            budget = 120.0 if name in {"a name that is not there", "a name misspelt"} else 60.0
            yield f"finding a child by {name}", found, "ms", budget
        for who, viewer in (("worker", worker), ("manager", manager), ("head of service", head)):
            child = min(children_of(viewer, now=NOW).ids())
            opened = _cpu(lambda v=viewer, c=child: child_for(v, f"C-{c}", why="bench", now=NOW))
            yield f"opening a child, for a {who}", opened, "ms", 15.0
            shown = sorted(children_of(viewer, now=NOW).ids())[:25]
            named = _cpu(lambda v=viewer, s=shown: names_for(v, s, why="bench", now=NOW))
            yield f"naming a page of a list, for a {who}", named, "ms", 10.0
            counted = _cpu(lambda v=viewer: _all_in_reach(v))
            yield f"counting all in reach, for a {who}", counted, "ms", 25.0


def _all_in_reach(viewer: Viewer) -> int:
    """How many people a list restricted to the viewer's reach would count."""
    from keepsight.access.record.children import children_of
    from keepsight.records.people.person import Person

    return Person.objects.filter(children_of(viewer, now=NOW).on("id")).count()


def _cpu(run: Callable[[], object]) -> float:
    """The median CPU milliseconds of some rounds, the first left out."""
    run()
    taken = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        run()
        taken.append((time.process_time() - begun) * 1000)
    return median(taken)


def _swapped(word: str) -> str:
    return word[:-2] + word[-1] + word[-2]


@contextmanager
def own_database() -> Iterator[None]:
    """An empty database for this measuring alone; what stood in the settings stands again after."""
    held = connection.settings_dict["NAME"]
    with tempfile.TemporaryDirectory() as folder:
        if connection.vendor == "sqlite":
            connection.settings_dict["TEST"]["NAME"] = str(Path(folder) / "bench.sqlite3")
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            yield
        finally:
            connection.creation.destroy_test_db(held, verbosity=0)
            connections.close_all()


class _Council:
    """Twenty thousand invented children, each held by one of six hundred workers in sixty teams."""

    def __init__(self) -> None:
        from keepsight.records.authority import Authority

        self.draw = random.Random(7)
        self.authority = Authority.objects.create(code="998", name="Measured").pk
        self._workforce()
        self._children()

    def _insert(self, record: type, rows: list[dict[str, object]]) -> list[int]:
        made = [record(authority_id=self.authority, **row) for row in rows]  # type: ignore[attr-defined]
        return [one.pk for one in record.objects.bulk_create(made, batch_size=2000)]  # type: ignore[attr-defined]

    def _workforce(self) -> None:
        from keepsight.records.workforce.role_held import RoleHeld
        from keepsight.records.workforce.team import Team
        from keepsight.records.workforce.worker import Worker

        self.teams = self._insert(
            Team, [{"code": f"T{n}", "name": f"Team {n}"} for n in range(TEAMS)]
        )
        self.workers = self._insert(
            Worker, [{"staff_number": f"S{n}", "name": f"Worker {n}"} for n in range(TEAMS * 10)]
        )
        roles = [
            {"worker_id": w, "team_id": self.teams[n % TEAMS], "role_code": "social_worker"}
            for n, w in enumerate(self.workers)
        ]
        roles[1]["role_code"], roles[2]["role_code"] = "team_manager", "head_of_service"
        self._insert(RoleHeld, roles)

    def _children(self) -> None:
        from keepsight.records.need.episode_of_need import EpisodeOfNeed
        from keepsight.records.people.household_member import HouseholdMember
        from keepsight.records.people.identifier import Identifier
        from keepsight.records.people.person import Person
        from keepsight.records.people.person_name import PersonName
        from keepsight.records.workforce.allocation import Allocation

        pick = self.draw.choice
        families = [
            pick(_BEGIN) + pick(_MIDDLE) + pick(_BEGIN) + pick(_MIDDLE) + pick(_END)
            for _ in range(4000)
        ]
        born = [TODAY - timedelta(days=self.draw.randrange(6500)) for _ in range(CHILDREN)]
        people = self._insert(Person, [{"born_on": day} for day in born])
        names = [
            {
                "person_id": person,
                "given_name": pick(_GIVEN).title(),
                "family_name": families[int(len(families) * self.draw.random() ** 2)].title(),
                "kind_code": kind,
            }
            for n, person in enumerate(people)
            for kind in (("current", "former") if n % 9 == 0 else ("current",))
        ]
        self._insert(PersonName, names)
        self._insert(
            Identifier,
            [
                {"person_id": person, "scheme": scheme, "value": f"{letter}{person:09d}"}
                for person in people
                for scheme, letter in (("local:case", "L"), ("upn", "U"))
            ],
        )
        self._insert(
            Allocation,
            [
                {"person_id": p, "worker_id": pick(self.workers), "role_code": "lead"}
                for n, p in enumerate(people)
                if n % 4 == 0
            ],
        )
        self._insert(EpisodeOfNeed, [{"person_id": p, "source": "bench"} for p in people[::4]])
        self._insert(
            HouseholdMember,
            [{"person_id": p, "household": f"H{n // 2}"} for n, p in enumerate(people)],
        )

    def viewers(self) -> list[Viewer]:
        from keepsight.access.viewer import viewer_of
        from keepsight.records.workforce.account import Account

        accounts = [
            Account.objects.create(email=f"a{n}@example.org", worker_id=self.workers[n])
            for n in range(3)
        ]
        return [viewer_of(account, now=NOW) for account in accounts]

    def name_of(self, person: int) -> tuple[str, str]:
        from keepsight.records.people.person_name import PersonName

        names = PersonName.objects.filter(person_id=person, kind_code="current")
        return names.values_list("given_name", "family_name")[0]

    def number_of(self, person: int) -> str:
        return f"l{person:09d}"
