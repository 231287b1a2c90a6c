"""Every process killed while people write: what they were told was saved is there, what they saw is logged.

Larger in ``./run bench durability``.
"""

from __future__ import annotations

import random
import sqlite3
import time
from contextlib import closing

import psycopg
import pytest

from bench.killed_at_work import AtWork, Seen, Served, lost
from tests.integration.durability.houses import House

#: Times at which everything is killed; each start again is some seconds of this machine's work.
KILLS = 1
#: Of nothing lost out of nothing nobody learns anything.
WORTH_TELLING = 5


@pytest.fixture
def worked(house: House) -> tuple[House, Seen]:
    """A house whose processes were killed while its people worked, and what these were told."""
    moments = random.Random(35)
    with Served(house.home, house.url) as served:
        with AtWork(served, house.people) as at_work:
            for _ in range(KILLS):
                _until_more_was_kept(at_work.seen)
                time.sleep(moments.uniform(0.0, 0.5))
                served.kill_everything()
                served.start()
            if house.url:
                _cut_every_connection(house)
            _until_more_was_kept(at_work.seen)
        served.kill_everything()
    return house, at_work.seen


def _cut_every_connection(house: House) -> None:
    """As a PostgreSQL that is started anew does, to the pages that were using it."""
    house.ask(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )


def _until_more_was_kept(seen: Seen) -> None:
    """Wait until so many more notes were acknowledged, a worker's change, and pages were shown."""
    until = time.monotonic() + 60
    notes, workers, shown = len(seen.notes), len(seen.workers), seen.shown.total()
    while (
        len(seen.notes) < notes + WORTH_TELLING
        or len(seen.workers) == workers
        or seen.shown.total() == shown
    ):
        assert time.monotonic() < until, f"nobody could work: {seen}"
        time.sleep(0.02)


@pytest.mark.both_databases
def test_nothing_acknowledged_is_lost_and_no_page_was_shown_without_its_line(
    worked: tuple[House, Seen],
) -> None:
    house, seen = worked
    assert seen.turned_away, "the house was down for a while"
    assert len(seen.notes) > KILLS * WORTH_TELLING and seen.workers and seen.shown
    assert lost(seen, house.ask) == []
    if not house.url:
        assert house.ask("PRAGMA integrity_check") == [("ok",)]
        assert house.ask("PRAGMA foreign_key_check") == []
    verified = house.run("audit", "verify", "--json")
    assert verified.returncode == 0, verified.stdout + verified.stderr
    _and_what_is_lost_is_found(house, seen)


def _and_what_is_lost_is_found(house: House, seen: Seen) -> None:
    """Each kind of loss, planted behind the house's back."""
    note, worker, shown = seen.notes[-1], seen.workers[-1], next(iter(seen.shown))
    _without_guards(
        house,
        f"DELETE FROM records_casenote WHERE words = '{note}'",
        f"UPDATE records_worker SET name = 'Somebody' WHERE name = '{worker}'",
        f"DELETE FROM access_auditchild WHERE child_id = {shown[1]}",
    )
    found = lost(seen, house.ask)
    assert f"note lost: {note}" in found
    assert f"worker lost: {worker}" in found
    assert any(line.startswith(f"child C-{shown[1]} was shown") for line in found)


def _without_guards(house: House, *statements: str) -> None:
    """Run statements that the seal of the database would refuse."""
    if house.url:
        with psycopg.connect(house.url) as held:
            held.execute("SET session_replication_role = replica")
            for statement in statements:
                held.execute(statement)
        return
    with closing(sqlite3.connect(house.home / "keepsight.sqlite3")) as held:
        triggers = held.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            held.execute(f'DROP TRIGGER "{name}"')
        for statement in statements:
            held.execute(statement)
        held.commit()
