"""The house does not open on settings that could lose a write, each really set up, and says which."""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
from django.conf import settings
from django.db.utils import ConnectionHandler

from keepsight.site.safe_start import sqlite as safe_sqlite
from keepsight.site.safe_start.postgres import faults_of_postgres
from keepsight.site.safe_start.sqlite import faults_of_sqlite
from setup import machine
from setup import postgres as cluster
from tests.integration.durability.houses import POSTGRES, House, blank_database, drop_database

GOOD = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
    "PRAGMA cache_size=-65536; PRAGMA mmap_size=268435456;"
)


@pytest.fixture(autouse=True)
def may_ask(django_db_blocker: Any) -> Iterator[None]:
    """These tests ask databases of their own, never the run's."""
    with django_db_blocker.unblock():
        yield


@contextmanager
def connected(**said: Any) -> Iterator[Any]:
    """A connection of Django's with these settings."""
    database = ConnectionHandler({"default": said})["default"]
    try:
        yield database
    finally:
        database.close()


def faults_on_sqlite(file: Path | str, pragmas: str = GOOD, **options: Any) -> list[str]:
    kept = {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": pragmas} | options
    with connected(ENGINE="django.db.backends.sqlite3", NAME=str(file), OPTIONS=kept) as database:
        return list(faults_of_sqlite(database))


@pytest.mark.parametrize(
    ("setting", "said", "says"),
    [
        ("KEEPSIGHT_HOME", "/proc/keepsight", "cannot be made"),
        ("DATABASE_URL", "mysql://clerk:hush-hush@host/name", "names neither"),
        ("DATABASE_URL", "what is this", "names neither"),
        ("DATABASE_URL", "postgres://clerk:hush-hush@[host/name", "names neither"),
    ],
)
def test_a_setting_that_nothing_can_be_made_of_is_said_in_a_sentence(
    tmp_path: Path, setting: str, said: str, says: str
) -> None:
    """One line, no tale of the program's own, and never the password."""
    done = House(tmp_path, "", {}).run("audit", "verify", **{setting: said})
    assert done.returncode == 2 and says in done.stderr and setting in done.stderr
    assert len(done.stderr.splitlines()) == 1 and "hush-hush" not in done.stderr + done.stdout


def test_as_the_settings_have_it_there_is_no_fault(tmp_path: Path) -> None:
    assert faults_on_sqlite(tmp_path / "a.sqlite3") == []
    own = settings.DATABASES["default"].get("OPTIONS", {})
    if "init_command" in own:
        assert own["init_command"] == GOOD, "this test's pattern is the settings' own"


@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        ("synchronous=FULL", "synchronous=NORMAL", "runs with NORMAL"),
        ("synchronous=FULL", "synchronous=OFF", "runs with OFF"),
        ("journal_mode=WAL", "journal_mode=DELETE", "keeps delete"),
        ("journal_mode=WAL", "journal_mode=OFF", "keeps off"),
        ("foreign_keys=ON", "foreign_keys=OFF", "foreign_keys=ON"),
        ("cache_size", "ignore_check_constraints=ON; PRAGMA cache_size", "check what it is given"),
        ("cache_size", "read_uncommitted=ON; PRAGMA cache_size", "only what was committed"),
    ],
)
def test_a_bad_pragma_is_refused(tmp_path: Path, right: str, wrong: str, says: str) -> None:
    assert right in GOOD
    (fault,) = faults_on_sqlite(tmp_path / "a.sqlite3", GOOD.replace(right, wrong))
    assert says in fault
    assert "as keepsight.site.settings sets them" in fault


@pytest.mark.parametrize("mode", ["DEFERRED", None])
def test_transactions_that_begin_late_are_refused(tmp_path: Path, mode: str | None) -> None:
    (fault,) = faults_on_sqlite(tmp_path / "a.sqlite3", transaction_mode=mode)
    assert "begins them DEFERRED" in fault


def test_a_database_in_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_sqlite, "memory_will_do", False)
    (fault,) = faults_on_sqlite(":memory:")
    assert "ends with this process" in fault


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    (fault,) = faults_on_sqlite(tmp_path / "gone" / "a.sqlite3")
    assert "is not there" in fault


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """Mounts a small disk; skips by name where this account may not."""
    mounted: list[Path] = []

    def mount(options: str) -> Path:
        place = tmp_path / f"disk{len(mounted)}"
        place.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size=2m,{options}", "tmpfs", str(place)]
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode:
            pytest.skip("this account may not mount a disk")
        mounted.append(place)
        return place

    yield mount
    for place in mounted:
        subprocess.run(["umount", "-l", str(place)], check=False)


def test_a_disk_mounted_read_only_is_refused(small_disk: Callable[[str], Path]) -> None:
    (fault,) = faults_on_sqlite(small_disk("ro") / "a.sqlite3")
    assert "mounted read-only" in fault


def test_a_disk_without_room_is_refused(small_disk: Callable[[str], Path]) -> None:
    disk = small_disk("nr_inodes=2")
    (disk / "the last file").touch()
    (fault,) = faults_on_sqlite(disk / "a.sqlite3")
    assert "cannot be written to (no space left on device)" in fault


# --- every way in -----------------------------------------------------------------------------------

WSGI = ("-c", "import keepsight.site.wsgi")
WORKER = ("-m", "keepsight.site.worker")
COMMAND = ("-P", "-m", "keepsight", "audit", "head")
SERVE = ("-P", "-m", "keepsight", "serve", "--port", "0")


@pytest.mark.parametrize("way", [COMMAND, SERVE, WORKER, WSGI])
def test_every_way_in_refuses(tmp_path: Path, way: tuple[str, ...]) -> None:
    house = House(tmp_path / "home", "", {})
    done = house.python(*way, KEEPSIGHT_SECRET_KEY="short", DATABASE_URL="sqlite:///:memory:")
    assert done.returncode != 0
    assert "The secret key is too short to be safe" in done.stderr
    assert "The database is kept in memory" in done.stderr
    assert ("Traceback" in done.stderr) == (way == WSGI), "gunicorn shows what it was stopped by"


def test_the_demonstrations_way_in_is_refused_on_a_councils_data(house: House) -> None:
    if house.url:
        pytest.skip("told by SQLite's run")
    with closing(sqlite3.connect(house.home / "keepsight.sqlite3")) as held:
        held.execute("DELETE FROM records_demonstration")
        held.commit()
    done = house.run("audit", "head")
    assert done.returncode == 2
    assert "anybody could sign in as anybody" in done.stderr


# --- PostgreSQL ---------------------------------------------------------------------------------------

needs_postgres = pytest.mark.skipif(not POSTGRES, reason="PostgreSQL is not installed")


def faults_on_postgres(url: str) -> list[str]:
    at = urlsplit(url)
    said = {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": at.path.lstrip("/"),
        "USER": at.username,
        "PASSWORD": at.password,
        "HOST": at.hostname,
        "PORT": at.port,
    }
    with connected(**said) as database:
        return faults_of_postgres(database)


@pytest.fixture
def own_database() -> Iterator[str]:
    url = blank_database()
    yield url
    drop_database(url)


@needs_postgres
@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("synchronous_commit = off", "synchronous_commit=off"),
        ("synchronous_commit = local", "synchronous_commit=local"),
        ("default_transaction_read_only = on", "nothing can be saved"),
        ("default_transaction_isolation = 'repeatable read'", "repeatable read"),
        ("session_replication_role = replica", "seal of the audit log"),
        ("zero_damaged_pages = on", "zero_damaged_pages=on"),
        ("ignore_checksum_failure = on", "ignore_checksum_failure=on"),
    ],
)
def test_a_bad_setting_of_a_database_is_refused(own_database: str, given: str, says: str) -> None:
    assert faults_on_postgres(own_database) == []
    name = own_database.rsplit("/", 1)[1]
    with psycopg.connect(own_database, autocommit=True) as server:
        server.execute(f'ALTER DATABASE "{name}" SET {given}')
    (fault,) = faults_on_postgres(own_database)
    assert says in fault
    assert f'ALTER DATABASE "{name}" RESET' in fault


@needs_postgres
def test_a_bad_setting_of_an_account_and_an_unlogged_table_are_refused(own_database: str) -> None:
    with psycopg.connect(own_database, autocommit=True) as server:
        server.execute("CREATE ROLE keepsight_careless LOGIN PASSWORD 'p'")
        try:
            server.execute("ALTER ROLE keepsight_careless SET synchronous_commit = off")
            server.execute("CREATE UNLOGGED TABLE notes (id int)")
            at = urlsplit(own_database)
            own = f"postgres://keepsight_careless:p@{at.hostname}:{at.port}{at.path}"
            careless, unlogged = faults_on_postgres(own)
        finally:
            server.execute("DROP ROLE keepsight_careless")
    assert 'ALTER ROLE "keepsight_careless" RESET synchronous_commit;' in careless
    assert "empties the table notes after a crash" in unlogged


@needs_postgres
def test_a_bad_setting_of_the_server_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    bad = {"fsync": "off", "full_page_writes": "off", "data_sync_retry": "on"}
    monkeypatch.setattr(cluster, "SETTINGS", cluster.SETTINGS | bad)
    programs = machine.postgres_programs()
    assert programs is not None
    with cluster.private_cluster(programs) as url:
        faults = faults_on_postgres(url)
    assert [fault.split(",")[0] for fault in faults] == [
        "PostgreSQL runs with fsync=off",
        "PostgreSQL runs with full_page_writes=off",
        "PostgreSQL runs with data_sync_retry=on",
    ]


def test_a_postgres_that_is_away_is_said_to_be(tmp_path: Path) -> None:
    house = House(tmp_path / "home", "postgres://nobody:x@127.0.0.1:1/none", {})
    done = house.run("audit", "head")
    assert done.returncode == 2
    assert "The database cannot be reached" in done.stderr
    assert "DATABASE_URL" in done.stderr
