"""From a database's rows to facts, and to children with no worker: the whole house and one child."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median

from django.db import connection, connections

#: Children; each has about 15 facts.
SIZES = (5_000, 20_000, 60_000)
#: The size that the budgets are for.
OF_A_COUNCIL = 20_000
AS_AT = date(2026, 3, 31)
FIRST = date(2024, 1, 1)


def measure(sizes: tuple[int, ...] = SIZES) -> Iterator[tuple[str, float, str, float]]:
    """(figure, measured, unit, budget): CPU time, medians; the growth is that of each step."""
    from keepsight.facts.doorway import facts
    from keepsight.facts.workforce.unallocated import TABLES
    from keepsight.facts.workforce.without_worker import without_worker

    before: tuple[float, float] | None = None
    for size in sizes:
        with _own_database():
            authority, child = _council(size)
            step = size / OF_A_COUNCIL
            whole = _cpu(lambda at=authority: facts(at), 3)
            yield f"facts of {size} children, the whole house", whole, "s", 1.0 * step
            frames = facts(authority, tables=TABLES)
            without = _cpu(lambda made=frames: without_worker(made), 5)
            yield f"no worker, {size} children, from facts", without, "s", 0.6 * step
            if before:
                growth = size / sizes[sizes.index(size) - 1] * 1.1
                yield f"facts, growth to {size} children", whole / before[0], "times", growth
                yield f"no worker, growth to {size} children", without / before[1], "times", growth
            before = whole, without
            if size == OF_A_COUNCIL:
                yield from _of_one_child(authority, child)


def _of_one_child(authority: int, child: int) -> Iterator[tuple[str, float, str, float]]:
    from keepsight.clocks.evaluator import readings
    from keepsight.facts.doorway import facts
    from keepsight.facts.workforce.unallocated import TABLES, unallocated

    clocks = _clock_tables()

    def read() -> object:
        return facts(authority, tables=clocks, children=[child])

    def told() -> object:
        return readings(facts(authority, tables=clocks, children=[child]), as_at=AS_AT)

    def listed() -> object:
        return unallocated(facts(authority, tables=TABLES, children=[child]), as_at=AS_AT)

    yield "one child, database rows to facts of all clocks", _cpu(read, 50) * 1000, "ms", 5.0
    yield "one child, database rows to readings", _cpu(told, 50) * 1000, "ms", 10.0
    yield "one child, database rows to no worker", _cpu(listed, 20) * 1000, "ms", 60.0


def _clock_tables() -> tuple[str, ...]:
    from keepsight.clocks.compiled import all_clocks, compile_clocks

    events = {event.table for event in compile_clocks(all_clocks()).events}
    return (*sorted(events), "coverage", "covered_children")


def _cpu(run: Callable[[], object], times: int) -> float:
    """The median CPU seconds of some rounds, the first left out."""
    run()
    taken = []
    for _ in range(times):
        begun = time.process_time()
        run()
        taken.append(time.process_time() - begun)
    return median(taken)


@contextmanager
def _own_database() -> Iterator[None]:
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


def _council(children: int) -> tuple[int, int]:
    """A council of invented children in the database: its id, and a child with many facts."""
    from keepsight.records.authority import Authority
    from keepsight.records.models import RECORDS

    draw = random.Random(20260331)
    authority = Authority.objects.create(code="998", name="Measured").pk

    def insert(record: str, rows: list[dict[str, object]]) -> list[int]:
        model = RECORDS[record]
        made = [model(authority_id=authority, source="case_list", **row) for row in rows]
        return [one.pk for one in model.objects.bulk_create(made, batch_size=2000)]

    def day() -> date:
        return FIRST + timedelta(days=draw.randrange(800))

    workers = insert(
        "Worker",
        [{"staff_number": str(n), "registration_number": "SW"} for n in range(children // 25)],
    )
    insert("RoleHeld", [{"worker_id": w, "level": 30, "started_on": FIRST} for w in workers])
    insert("Absence", [{"worker_id": w, "started_on": day()} for w in workers[::20]])
    insert("Coverage", [{"table_code": "allocation", "whom_code": "all", "is_whole": True}])
    people = insert("Person", [{"born_on": date(2012, 5, 1)}] * children)
    accepted = datetime(2024, 5, 1, 9, 30, tzinfo=UTC)
    referrals = insert("Referral", [{"person_id": p, "accepted_at": accepted} for p in people])
    episodes = insert(
        "EpisodeOfNeed",
        [
            {"person_id": p, "referral_id": r, "started_on": day()}
            for p, r in zip(people, referrals, strict=True)
        ],
    )
    insert(
        "Assessment",
        [
            {"person_id": p, "episode_id": e, "started_on": day(), "child_seen": True}
            for p, e in zip(people, episodes, strict=True)
            for _ in range(2)
        ],
    )
    insert(
        "Visit",
        [
            {"person_id": p, "visited_on": day(), "kind_code": "cin", "seen": True}
            for p in people
            for _ in range(9)
        ],
    )
    insert("ProtectionPlan", [{"person_id": p, "started_on": day()} for p in people[::5]])
    insert(
        "Allocation",
        [{"person_id": p, "worker_id": draw.choice(workers), "started_on": day()} for p in people],
    )
    periods = insert("PeriodOfCare", [{"person_id": p, "started_on": FIRST} for p in people[::5]])
    insert(
        "CareEpisode",
        [
            {"person_id": p, "period_id": n, "started_on": FIRST, "legal_status_code": "C2"}
            for p, n in zip(people[::5], periods, strict=True)
        ],
    )
    insert(
        "CareReview",
        [
            {"person_id": p, "period_id": n, "held_on": day()}
            for p, n in zip(people[::5], periods, strict=True)
            for _ in range(4)
        ],
    )
    return authority, people[0]


if __name__ == "__main__":
    import django

    django.setup()
    for name, value, unit, budget in measure():
        print(f"{name}: {value:.3f} {unit} (budget {budget:.2f})")
