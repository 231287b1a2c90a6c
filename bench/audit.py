"""The audit log at two million lines: who looked, what somebody looked at, and whether it is whole.

A year of a large council: 250 workers who open records, search and list; one of them wrote one line in
a hundred, and one child is in everybody's eye. Every line has its true hash. The same questions are
asked at a tenth of the lines, which tells how they grow. ``KEEPSIGHT_BENCH_LINES`` sets another
length. Run it where Django is set up; it makes a database of its own.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import TYPE_CHECKING, Any

from bench.figure import Figure
from bench.search import own_database

if TYPE_CHECKING:
    from keepsight.access.viewer import Viewer
    from tests.integration.made_log import Said

LINES = int(os.environ.get("KEEPSIGHT_BENCH_LINES", "2000000"))
CHILDREN, LIST = 4_000, 25
#: The log ends here and began a year before: a filter by days has something to leave out.
NOW = datetime(2026, 3, 31, 9, 0, tzinfo=UTC)
FIRST = NOW - timedelta(days=365)
ROUNDS = 3
#: Seconds on the clock for a question, seconds of CPU for reading the whole log.
MOST_SECONDS, MOST_READING = 2.0, 120.0
MAY_GROW = 12.0
#: What people do, weighed: mostly one record, sometimes a list, a search, a file, a change, a refusal.
ACTS = {
    "read_child": 70,
    "list_children": 5,
    "search": 8,
    "record_visit": 9,
    "refused_child": 2,
    "printed": 3,
    "signed_in": 3,
}


@dataclass
class _House:
    """The council, those whose looks fill the log, and those who ask about them."""

    council: Any
    lines: int = 0
    draw: random.Random = field(default_factory=lambda: random.Random(5))

    def __post_init__(self) -> None:
        from keepsight.records.people.person import Person
        from keepsight.records.workforce.account import Account

        workers = self.council.workers
        Account.objects.bulk_create(
            Account(email=f"w{worker}@example.org", worker_id=worker) for worker in workers
        )
        self.accounts = list(
            Account.objects.filter(worker_id__in=workers)
            .order_by("pk")
            .values_list("pk", "worker_id")
        )
        self.children = list(Person.everything.order_by("pk").values_list("pk", flat=True))
        self.busiest, self.watched = self.accounts[0][1], self.children[0]

    def write_up_to(self, lines: int) -> None:
        """Let the log grow to so many lines."""
        from tests.integration.made_log import write_log

        self.lines += write_log(self._said(lines))

    def _said(self, until: int) -> Iterator[Said]:
        from tests.integration.made_log import Said

        step = timedelta(days=365) / LINES
        kinds = self.draw.choices(list(ACTS), weights=list(ACTS.values()), k=until - self.lines)
        for number, act in enumerate(kinds, self.lines):
            account, worker = self.accounts[0 if number % 100 == 0 else self._one(self.accounts)]
            yield Said(
                at=FIRST + step * number,
                account=account,
                worker=worker,
                authority=self.council.authority,
                act=act,
                children=self._children(number, act),
                about={"why": "child_page", "role": "social_worker", "ground": "own"},
            )

    def _children(self, number: int, act: str) -> list[int]:
        if act == "signed_in":
            return []
        if act == "list_children":
            return self.draw.sample(self.children, LIST)
        return [self.watched if number % 200 == 7 else self.children[self._one(self.children)]]

    def _one(self, among: list[Any]) -> int:
        return int(self.draw.random() * len(among))

    def asker(self) -> Viewer:
        """Who may ask about any child and any worker: the information governance lead."""
        from keepsight.access.viewer import viewer_of
        from keepsight.records.workforce.account import Account
        from keepsight.records.workforce.role_held import RoleHeld
        from keepsight.records.workforce.worker import Worker

        council = {"authority_id": self.council.authority}
        worker = Worker.objects.create(**council, staff_number="IG", name="Ravi Okafor")
        RoleHeld.objects.create(**council, worker=worker, role_code="information_governance")
        account = Account.objects.create(email="ig@example.org", worker=worker)
        return viewer_of(account, now=NOW)


def measure() -> Iterator[Figure]:
    """Each question: seconds on the clock at the full length, and how it grew from a tenth of it."""
    from django.db import connection

    from bench.made_up_council import MadeUpCouncil

    with own_database():
        house = _House(MadeUpCouncil(CHILDREN, NOW))
        asker = house.asker()
        house.write_up_to(LINES // 10)
        _tidied(connection)
        small = {name: _taken(ask) for name, ask in _questions(house, asker).items()}
        few = _reading()
        house.write_up_to(LINES)
        _tidied(connection)
        on = f"{LINES:,} lines on {connection.vendor}"
        for name, ask in _questions(house, asker).items():
            clock, cpu = _taken(ask)
            yield Figure(
                f"{name}, {on}: on the clock", clock, "s", MOST_SECONDS, clock / small[name][0]
            )
            yield Figure(f"{name}, {on}: CPU", cpu, "s", MOST_SECONDS)
        many = _reading()
        yield Figure(f"audit verify, {on}: CPU", many, "s", MOST_READING, many / few, MAY_GROW)


def _questions(house: _House, asker: Viewer) -> dict[str, Callable[[], object]]:
    """What is asked, by the name of its figure; each must have something to answer."""
    from keepsight.access.looks.account_lines import Asked
    from keepsight.access.looks.what_they_saw import every_child_seen, what_they_saw
    from keepsight.access.looks.who_looked import people_who_looked, who_looked

    worker = f"W-{house.busiest}"
    today = FIRST.date() + timedelta(days=365) * (house.lines / LINES)
    month, day = today - timedelta(days=30), today - timedelta(days=2)

    def looked(**asked: Any) -> Callable[[], object]:
        return lambda: _some(who_looked(asker, house.watched, now=NOW, **asked).rows)

    def saw(page: int = 1, **asked: Any) -> Callable[[], object]:
        return lambda: _some(what_they_saw(asker, worker, Asked(**asked), now=NOW, page=page).rows)

    since = datetime.combine(month, datetime.min.time(), UTC)
    return {
        "who looked at a child": looked(),
        "who looked at a child, page 20": looked(page=20),
        "who looked at a child in a month": looked(since=since),
        "who changed a child's record": looked(only_changes=True),
        "how many looked at a child in a month": lambda: people_who_looked(
            asker, house.watched, since=since
        ),
        "what a worker looked at": saw(),
        "what a worker looked at, page 20": saw(page=20),
        "what a worker looked at in two days": saw(first=day, last=today),
        "what a worker searched for": saw(kind="searched"),
        "what a worker looked at in two days, as a spreadsheet": lambda: _some(
            every_child_seen(asker, worker, Asked(first=day, last=today), now=NOW) or ()
        ),
        "what a worker looked at in a month, as a spreadsheet": lambda: _some(
            every_child_seen(asker, worker, Asked(first=month, last=today), now=NOW) or ()
        ),
    }


def _some(rows: Any) -> None:
    assert rows, "Nothing was answered, so nothing was measured."


def _taken(ask: Callable[[], object]) -> tuple[float, float]:
    """The slowest round on the clock, as somebody who waits has it, and the median of CPU."""
    clock, cpu = [], []
    for _ in range(ROUNDS):
        began, begun = time.perf_counter(), time.process_time()
        ask()
        clock.append(time.perf_counter() - began)
        cpu.append(time.process_time() - begun)
    return max(clock), median(cpu)


def _reading() -> float:
    """CPU seconds of reading the whole log and finding it sound."""
    from keepsight.access.log import audit

    begun = time.process_time()
    assert audit.verify().first_broken is None
    return time.process_time() - begun


def _tidied(connection: Any) -> None:
    """The figures by which a database chooses its way, as a running house keeps them."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
