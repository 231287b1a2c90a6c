"""Writing that survives, at its full size: what a save of a draft takes, and saves that race.

It makes a database of its own beside the system's temporary files, on a file, so that threads reach it
together as the workers of a served house do.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from itertools import chain
from statistics import quantiles
from threading import Barrier
from typing import TYPE_CHECKING, Any

from django.db import connection

from bench.search import own_database

if TYPE_CHECKING:
    from keepsight.access.viewer import Viewer

NOW = datetime(2026, 3, 31, 9, 0, tzinfo=UTC)
SAVES, LETTERS = 500, 12_000
PAIRS, RACES, PRESSES = 2_000, 200, 8
#: Six hundred people, a third of them typing, each saving every second and a half.
WRITERS = 8


def measure() -> Iterator[tuple[str, float, str, float]]:
    """Each figure: its name, what was measured, the unit, and the budget."""
    with own_database():
        took = _saves(1)
        yield "a draft of 12,000 letters saved, 19 of 20 within", _p95(took), "ms", 20.0
        begun = time.perf_counter()
        took = _saves(WRITERS)
        rate = WRITERS * SAVES / (time.perf_counter() - begun)
        yield "the same, eight people at once, 19 of 20 within", _p95(took), "ms", 250.0
        yield "milliseconds of the house for each of their saves", 1000 / rate, "ms", 8.0
        yield "of 2,000 pairs of saves at once, overwritten unseen", _overwritten(), "saves", 0.0
        yield "of 200 races of 8 presses, done more than once", _done_twice(), "forms", 0.0


def _p95(took: list[float]) -> float:
    return quantiles(took, n=20)[-1] * 1000


def _at_once(*doing: Callable[[], Any]) -> list[Any]:
    """What each gives, in threads with a connection of their own."""

    def one(act: Callable[[], Any]) -> Any:
        try:
            return act()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(doing)) as pool:
        return list(pool.map(one, doing))


def _saves(people: int) -> list[float]:
    """The seconds of each save of some people who type at once."""
    from keepsight.writing import drafts
    from keepsight.writing.capsule import Capsule, Place

    def types(person: int) -> list[float]:
        place = Place(person, 1, 12, "write_note", f"{people}")
        capsule = Capsule(place, f"{people}-{person}", None, {"words": 20_000})
        took = []
        for letters in range(SAVES):
            typed = {"words": "a" * (LETTERS - SAVES + letters)}
            begun = time.perf_counter()
            drafts.keep(capsule, typed, now=NOW)
            took.append(time.perf_counter() - begun)
        return took

    return list(chain(*_at_once(*[partial(types, person) for person in range(people)])))


def _administrator(code: str) -> Viewer:
    from keepsight.access.viewer import viewer_of
    from keepsight.records.authority import Authority
    from keepsight.records.workforce.account import Account
    from keepsight.records.workforce.role_held import RoleHeld
    from keepsight.records.workforce.worker import Worker

    council, _ = Authority.objects.get_or_create(code="998", defaults={"name": "Calderbeck"})
    worker = Worker.objects.create(authority=council, staff_number=code, name=code)
    RoleHeld.objects.create(authority=council, worker=worker, role_code="administrator")
    account = Account.objects.create(email=f"{code}@calderbeck.example", worker=worker)
    return viewer_of(account, now=NOW)


def _overwritten() -> int:
    """How many saves went over another's without its writer being shown both."""
    from keepsight.actions.workforce.change_team import CHANGE_TEAM
    from keepsight.records.workforce.team import Team
    from keepsight.writing.perform import Conflict, perform, version_of

    people = [_administrator("one"), _administrator("other")]
    council = people[0].authority_id
    team = Team.objects.create(authority_id=council, code="M2", name="Millbrook")
    together = Barrier(2, timeout=60)

    def writes(viewer: Viewer) -> list[bool]:
        done = []
        for pair in range(PAIRS):
            together.wait()
            version = version_of(team)
            together.wait()
            given = {"team_changed": team.pk, "name": f"{viewer.name} {pair}", "code": "M2",
                     "kind_code": "team"}  # fmt: skip
            try:
                perform(CHANGE_TEAM, given, by=viewer, now=NOW, opened_version=version)
                done.append(True)
            except Conflict as conflict:
                done.append(conflict.theirs["name"] == given["name"])
        return done

    first, second = _at_once(*[partial(writes, viewer) for viewer in people])
    return sum(one == other for one, other in zip(first, second, strict=True))


def _done_twice() -> int:
    """How many forms were saved more than once, or never, of many presses at one moment."""
    from keepsight.actions.workforce.add_team import ADD_TEAM
    from keepsight.records.workforce.team import Team
    from keepsight.writing.perform import AlreadySent, perform

    viewer = _administrator("presses")

    def press(race: int, number: int) -> None:
        # Each press says another code, so that nothing but the token stands in its way.
        given = {"name": f"Race {race}", "code": f"{race}-{number}", "kind_code": "team"}
        with suppress(AlreadySent):
            perform(ADD_TEAM, given, by=viewer, now=NOW, token=f"race-{race}")

    for race in range(RACES):
        _at_once(*[partial(press, race, number) for number in range(PRESSES)])
    names = list(Team.objects.filter(name__startswith="Race ").values_list("name", flat=True))
    return sum(names.count(f"Race {race}") != 1 for race in range(RACES))
