"""Houses on disk for tests of what outlives a crash: made once for a run, copied for each test.

Processes may be killed in them. ``url`` is "" for SQLite; else a PostgreSQL database of the house's own.
"""

from __future__ import annotations

import fcntl
import json
import os
import secrets
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

from bench.killed_at_work import ROOT, environment
from tests.migrated import lay_migrated

POSTGRES = os.environ.get("KEEPSIGHT_TEST_POSTGRES", "")
TEMPLATE = "keepsight_small_house"
KEY = "a key that only these tests know"


@dataclass
class House:
    """One house: its folder, its database, and who is in it."""

    home: Path
    url: str
    people: dict[str, Any]

    def run(self, *arguments: str, **also: str) -> subprocess.CompletedProcess[str]:
        """A command of the command line in this house; ``also``: settings of the environment."""
        return self.python("-P", "-m", "keepsight", *arguments, **also)

    def python(self, *arguments: str, **also: str) -> subprocess.CompletedProcess[str]:
        given = environment(self.home, self.url) | {"KEEPSIGHT_BACKUP_KEY": KEY} | also
        return subprocess.run(
            [sys.executable, *arguments],
            env=given,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )

    def starts(self, *arguments: str) -> subprocess.Popen[str]:
        """A process of this house that runs beside the test."""
        return subprocess.Popen(
            [sys.executable, *arguments],
            env=environment(self.home, self.url),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, question: str) -> list[tuple[Any, ...]]:
        """What the database holds, asked past the house."""
        if self.url:
            with psycopg.connect(self.url) as held:
                return held.execute(question).fetchall()
        with closing(sqlite3.connect(self.home / "keepsight.sqlite3")) as held:
            return held.execute(question).fetchall()

    def rows(self) -> dict[str, list[str]]:
        """Every row of every table, as text, in the order of its columns."""
        found = {}
        for table in self.tables():
            columns = self.columns(table)
            spelt = ", ".join(f'CAST("{column}" AS text)' for column in columns)
            found[table] = sorted(map(str, self.ask(f'SELECT {spelt} FROM "{table}"')))
        return found

    def tables(self) -> list[str]:
        if self.url:
            question = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        else:
            question = (
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'sqlite_sequence'"
            )
        return sorted(row[0] for row in self.ask(question))

    def columns(self, table: str) -> list[str]:
        if not self.url:
            return [row[1] for row in self.ask(f'PRAGMA table_info("{table}")')]
        question = (
            "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' "
            f"AND table_name = '{table}' ORDER BY column_name"
        )
        return [row[0] for row in self.ask(question)]

    def head(self) -> tuple[int, str]:
        """The number and the hash of the log's last line."""
        found = self.ask("SELECT id, hash FROM access_auditline ORDER BY id DESC LIMIT 1")
        return found[0] if found else (0, "")


def run_folder(base: Path) -> Path:
    """The folder that all processes of one run share, below pytest's own."""
    folder = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "small-houses"
    folder.mkdir(exist_ok=True)
    return folder


def small_house(shared: Path, place: Path, *, on_postgres: bool) -> House:
    """A copy of its own of a house with a small council; the first one asked for makes the pattern."""
    kind = "postgresql" if on_postgres else "sqlite"
    pattern = shared / kind
    with _alone(shared / f"{kind}.lock"):
        if not (pattern / "people.json").exists():
            _make(pattern, on_postgres=on_postgres)
    people = json.loads((pattern / "people.json").read_text())
    shutil.copytree(pattern, place, ignore=shutil.ignore_patterns("people.json"))
    url = blank_database(like=TEMPLATE) if on_postgres else ""
    return House(place, url, people)


def blank_database(like: str = "template0") -> str:
    """The address of a new database in the run's PostgreSQL, empty or like another."""
    name = f"keepsight_{secrets.token_hex(6)}"
    with _server() as server:
        server.execute(f'CREATE DATABASE "{name}" TEMPLATE "{like}"')
    return f"{POSTGRES.rsplit('/', 1)[0]}/{name}"


def drop_database(url: str) -> None:
    with _server() as server:
        server.execute(f'DROP DATABASE IF EXISTS "{url.rsplit("/", 1)[1]}" WITH (FORCE)')


def _make(pattern: Path, *, on_postgres: bool) -> None:
    shutil.rmtree(pattern, ignore_errors=True)
    url = ""
    if on_postgres:
        url = f"{POSTGRES.rsplit('/', 1)[0]}/{TEMPLATE}"
        drop_database(url)
        with _server() as server:
            server.execute(f'CREATE DATABASE "{TEMPLATE}" TEMPLATE template0')
    else:
        pattern.mkdir()
        lay_migrated(pattern)
    done = House(pattern, url, {}).python("-m", "bench.small_house")
    assert done.returncode == 0, done.stderr[-3000:]
    (pattern / "people.json").write_text(done.stdout.splitlines()[-1])


@contextmanager
def _server() -> Iterator[psycopg.Connection]:
    with psycopg.connect(POSTGRES, autocommit=True) as server:
        yield server


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    with file.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
