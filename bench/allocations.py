"""Who gets the child, at its full size: two thousand races of eight managers for one child each (REL-33).

It makes a database of its own beside the system's temporary files, on a file, so that threads reach it
together as the workers of a served house do.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from functools import partial
from threading import Barrier
from typing import Any

from django.db import connection

from bench.search import own_database

NOW = datetime(2026, 3, 31, 9, 0, tzinfo=UTC)
TODAY = date(2026, 3, 31)
RACES, MANAGERS = 2_000, 8


def measure() -> Iterator[tuple[str, float, str, float]]:
    """Each figure: its name, what was measured, the unit, and the budget."""
    with own_database():
        people = [_person(f"M{n}", "team_manager") for n in range(MANAGERS)]
        workers = [_person(f"W{n}", "social_worker")[0] for n in range(RACES // 15 + 1)]
        begun = time.perf_counter()
        won, told, rows = _races(people, workers)
        took = (time.perf_counter() - begun) / (RACES * MANAGERS)
        yield "of 2,000 races of 8 managers, without exactly one winner", RACES - won, "races", 0.0
        yield "of the 14,000 others, without a clear answer", RACES * 7 - told, "answers", 0.0
        yield "children with two workers at one time", rows, "children", 0.0
        yield "an attempt, on the average", took * 1000, "ms", 250.0


def _person(code: str, role: str) -> tuple[Any, Any]:
    """A worker in the one team of the council, and who they are to the house."""
    from keepsight.access.viewer import viewer_of
    from keepsight.records.authority import Authority
    from keepsight.records.workforce.account import Account
    from keepsight.records.workforce.role_held import RoleHeld
    from keepsight.records.workforce.team import Team
    from keepsight.records.workforce.worker import Worker

    council, _ = Authority.objects.get_or_create(code="998", defaults={"name": "Calderbeck"})
    team, _ = Team.objects.get_or_create(
        authority=council, code="T1", defaults={"name": "Millbrook"}
    )
    worker = Worker.objects.create(authority=council, staff_number=code, name=f"Worker {code}")
    RoleHeld.objects.create(authority=council, worker=worker, role_code=role, team=team)
    account = Account.objects.create(email=f"{code}@calderbeck.example", worker=worker)
    return worker, viewer_of(account, now=NOW)


def _children(council: int, team: int) -> list[int]:
    from keepsight.boards.refreshing import rebuild
    from keepsight.records.need.episode_of_need import EpisodeOfNeed
    from keepsight.records.people.person import Person

    made = []
    for _ in range(RACES):
        child = Person.objects.create(authority_id=council, born_on=date(2016, 5, 4))
        EpisodeOfNeed.objects.create(
            authority_id=council, person=child, team_id=team, source="case_list",
            started_on=TODAY - timedelta(days=30),
        )  # fmt: skip
        made.append(child.pk)
    rebuild(council, today=TODAY)
    return made


def _races(people: list[tuple[Any, Any]], workers: list[Any]) -> tuple[int, int, int]:
    """How many races had one winner, how many of the others were told who it is, and double rows.

    Fifteen children go to one worker, so that nobody comes over the limit.
    """
    from django.db.models import Count

    from keepsight.actions.people.allocate_children import ALLOCATE_CHILDREN
    from keepsight.records.workforce.allocation import Allocation
    from keepsight.writing.perform import Wrong, perform
    from keepsight.writing.versions import newest_version

    viewer = people[0][1]
    children = _children(viewer.authority_id, next(iter(viewer.team_ids)))
    together, opened = Barrier(MANAGERS, timeout=120), [0]

    def gives(number: int) -> list[str]:
        came = []
        for race, child in enumerate(children):
            if together.wait() == 0:
                opened[0] = newest_version("Allocation")
            together.wait()
            given = {
                "children": [child],
                "worker": str(workers[race // 15].pk),
                "started_on": TODAY,
                "note": f"Manager {number}",
                "first_visit_by": TODAY + timedelta(days=2),
            }
            try:
                perform(
                    ALLOCATE_CHILDREN,
                    given,
                    by=people[number][1],
                    now=NOW,
                    opened_version=opened[0],
                )
                came.append("")
            except Wrong as told:
                came.append(str(told))
        return came

    came = _at_once(*[partial(gives, number) for number in range(MANAGERS)])
    races = list(zip(*came, strict=True))
    leads = Allocation.objects.filter(role_code="lead", ended_on=None)
    double = leads.values("person").annotate(rows=Count("pk")).filter(rows__gt=1).count()
    told = sum(
        " gave " in said and "They wrote: “Manager " in said for race in races for said in race
    )
    return sum(race.count("") == 1 for race in races), told, double


def _at_once(*doing: Callable[[], Any]) -> list[Any]:
    """What each gives, in threads with a connection of their own."""

    def one(act: Callable[[], Any]) -> Any:
        try:
            return act()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(doing)) as pool:
        return list(pool.map(one, doing))
