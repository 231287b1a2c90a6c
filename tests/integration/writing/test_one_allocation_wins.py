"""Many managers give one child away at once: one of them does, and the others are told who has the child (REL-33).

Behind what the house asks itself the database refuses a second worker at one time, on SQLite and on PostgreSQL.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import partial
from threading import Barrier
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from keepsight.access.viewer import Viewer
from keepsight.actions.people.allocate_children import ALLOCATE_CHILDREN
from keepsight.boards.refreshing import rebuild
from keepsight.records.people.person import Person
from keepsight.records.workforce.allocation import Allocation
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import Wrong, perform
from keepsight.writing.versions import newest_version
from tests.integration.many_connections import all_at_once, shared_database
from tests.integration.small_council import DAY, NOW, TODAY, SmallCouncil

pytestmark = pytest.mark.both_databases
__all__ = ["shared_database"]

RACES, MANAGERS = 5, 8


@pytest.fixture
def council(db: None) -> SmallCouncil:
    return SmallCouncil()


def waits(council: SmallCouncil, team: Any, name: str) -> Person:
    child = council.child(name, "Pell", born_on=date(2016, 5, 4))
    council.open(child, team, started_on=TODAY - 30 * DAY)
    return child


def gives(viewer: Viewer, child: Person, worker: Worker, opened: int, mine: str) -> str:
    """One manager's press: their own name where they won, else what they are told."""
    given = {
        "children": [child.pk],
        "worker": str(worker.pk),
        "started_on": TODAY,
        "note": f"{mine} wrote this.",
        "first_visit_by": TODAY + DAY,
    }
    try:
        perform(ALLOCATE_CHILDREN, given, by=viewer, now=NOW, opened_version=opened, token=mine)
    except Wrong as told:
        return str(told)
    return mine


def test_of_eight_managers_one_wins_and_seven_are_told_by_whom(
    shared_database: None, council: SmallCouncil
) -> None:
    team = council.team("Millbrook")
    managers = [council.viewer("team_manager", team, f"Manager {n}") for n in range(MANAGERS)]
    workers = [council.worker(f"Worker {n}") for n in range(MANAGERS)]
    for worker in workers:
        council.role(worker, "social_worker", team)
    children = [waits(council, team, f"Child{race}") for race in range(RACES)]
    rebuild(council.authority.pk, today=TODAY)
    for race, child in enumerate(children):
        opened = newest_version("Allocation")
        came = all_at_once(
            *[
                partial(gives, who, child, worker, opened, f"{who.name}, {race}")
                for who, worker in zip(managers, workers, strict=True)
            ]
        )
        (row,) = Allocation.objects.filter(person=child)
        by = row.note.removesuffix(" wrote this.")
        assert came.count(by) == 1
        told = [said for said in came if said != by]
        winner = by.split(",", maxsplit=1)[0]
        assert len(told) == MANAGERS - 1
        assert row.worker is not None
        for said in told:
            assert said.startswith(f"{winner} gave Child{race} to {row.worker.name} at 10:00")
            assert row.note in said and "Nothing of yours was saved" in said
    assert Counter(Decision.objects.values_list("person_id", flat=True)) == dict.fromkeys(
        [child.pk for child in children], 1
    ), "whoever lost decided nothing"


def test_without_what_it_was_opened_with_a_race_goes_unseen(
    shared_database: None, council: SmallCouncil
) -> None:
    """The test has teeth: a form that does not know what it was opened with takes the child away again."""
    team = council.team("Millbrook")
    one, other = (council.viewer("team_manager", team, name) for name in ("Ann", "Raj"))
    workers = [council.worker(name) for name in ("Tom", "Nadia")]
    for worker in workers:
        council.role(worker, "social_worker", team)
    child = waits(council, team, "Ruby")
    unknown: Any = None
    assert gives(one, child, workers[0], unknown, "Ann") == "Ann"
    assert gives(other, child, workers[1], unknown, "Raj") == "Raj"


# --- the database itself -------------------------------------------------------------------------


def puts(council: SmallCouncil, child: Person, worker: Worker, at: Barrier, ended: bool) -> bool:
    """A lead allocation put on file past every action; whether it was taken."""
    at.wait()
    try:
        with transaction.atomic():
            Allocation.objects.create(
                authority=council.authority,
                person=child,
                worker=worker,
                role_code="lead",
                started_on=TODAY - 9 * DAY,
                ended_on=TODAY if ended else None,
            )
    except DatabaseError:
        return False
    return True


@pytest.mark.parametrize("ended", [True, False], ids=["times gone by", "times that last"])
def test_the_database_itself_refuses_two_workers_at_one_time(
    shared_database: None, council: SmallCouncil, ended: bool
) -> None:
    team = council.team("Millbrook")
    workers = [council.worker(f"Worker {n}") for n in range(4)]
    for race in range(5):
        child, at = waits(council, team, f"Child{race}"), Barrier(4, timeout=20)
        came = all_at_once(*[partial(puts, council, child, who, at, ended) for who in workers])
        assert came.count(True) == 1, came
        assert Allocation.objects.filter(person=child).count() == 1


def test_an_allocation_that_is_moved_onto_another_is_refused_too(
    shared_database: None, council: SmallCouncil
) -> None:
    team, worker = council.team("Millbrook"), council.worker("Tom")
    child = waits(council, team, "Ruby")
    said = {"authority": council.authority, "person": child, "worker": worker, "role_code": "lead"}
    Allocation.objects.create(**said, started_on=TODAY - 9 * DAY, ended_on=TODAY - 5 * DAY)
    later = Allocation.objects.create(**said, started_on=TODAY - 5 * DAY)
    with pytest.raises(DatabaseError), transaction.atomic():
        Allocation.objects.filter(pk=later.pk).update(started_on=TODAY - 6 * DAY)
    assert connection.vendor in ("sqlite", "postgresql")
