"""Killed half-way, an import is invisible, and carried on it ends as if nothing had happened."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.integration.imports.files import EPISODES_903, HEADER_903, census, child
from tests.migrated import lay_migrated

ROOT = Path(__file__).resolve().parents[3]
MOMENTS = (
    "read: ledger written",
    "read: first return staged",
    "accept: third chunk",
    "accept: revealed",
    "accept: second swept",
)

MIGRATE = """
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
"""
SEND = """
import django, sys; django.setup()
from pathlib import Path
from datetime import datetime, UTC
from django.core.files.uploadedfile import SimpleUploadedFile
from keepsight.importers import incoming
from keepsight.records.authority import Authority
from keepsight.records.workforce.account import Account
from keepsight.writing.models import Intake
Authority.objects.create(code="201", name="Council 201")
Account.objects.create_user("a@201.example.org")
files = [SimpleUploadedFile(p.name, p.read_bytes()) for p in sorted(Path(sys.argv[1]).iterdir())]
kept = incoming.keep(files)
Intake.objects.create(
    authority_id=Authority.objects.get().pk, came_at=datetime(2026, 4, 1, 8, tzinfo=UTC),
    came_by_id=Account.objects.get().pk, scheme="shared", collection="2025-26",
    folder=kept.folder, files=kept.files,
)
"""


@dataclass
class Machine:
    """A house on disk in which processes may be killed."""

    home: Path

    def run(self, *args: str) -> subprocess.CompletedProcess[str]:
        env = {k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "KEEPSIGHT_DEMO")}
        env |= {
            "KEEPSIGHT_HOME": str(self.home),
            "DJANGO_SETTINGS_MODULE": "keepsight.site.settings",
            "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
        }
        return subprocess.run(
            [sys.executable, *args], env=env, cwd=ROOT, capture_output=True, text=True, check=False
        )

    def work(self, moment: str = "") -> subprocess.CompletedProcess[str]:
        return self.run("-m", "tests.integration.imports.killed", moment)

    def seen(self) -> int:
        """How many children anybody could see, asked past the dead process."""
        with sqlite3.connect(self.home / "keepsight.sqlite3") as held:
            return int(
                held.execute(
                    "SELECT count(*) FROM records_person WHERE batch_number NOT IN "
                    "(SELECT id FROM records_batch WHERE state <> 'finished')"
                ).fetchone()[0]
            )


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A house with an upload of two returns that share children, not read yet."""
    home = tmp_path_factory.mktemp("begun")
    files = home / "sent"
    files.mkdir()
    (files / "census.xml").write_bytes(census(*(child(f"E{n}") for n in range(20))))
    header, one = HEADER_903.splitlines()[:2]
    rows = [one.replace("E1", f"E{n}").replace("02/03/2015", "06/05/2014") for n in range(10, 30)]
    (files / "header.csv").write_text("\n".join([header, *rows]))
    heading, episode = EPISODES_903.splitlines()[:2]
    spells = [episode.replace("E1", f"E{n}") for n in range(10, 30)]
    (files / "episodes.csv").write_text("\n".join([heading, *spells]))
    machine = Machine(home)
    for script in (SEND,) if lay_migrated(home) else (MIGRATE, SEND):
        done = machine.run("-c", script, str(files))
        assert done.returncode == 0, done.stderr
    return home


@pytest.fixture
def machine(begun: Path, tmp_path: Path) -> Iterator[Machine]:
    home = tmp_path / "house"
    shutil.copytree(begun, home)
    yield Machine(home)


@pytest.fixture(scope="module")
def unharmed(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What is on the records where nothing is killed."""
    home = tmp_path_factory.mktemp("unharmed") / "house"
    shutil.copytree(begun, home)
    return _told(Machine(home).work())


def _told(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    assert done.returncode == 0, done.stderr[-3000:]
    return dict(json.loads(done.stdout.splitlines()[-1]))


def test_unharmed_two_returns_are_one_record_of_each_child(unharmed: dict[str, Any]) -> None:
    assert unharmed["Person"] == 30
    assert unharmed["upload"] == ["done"]
    assert unharmed["files"] == unharmed["left over"] == 0
    assert unharmed["log is whole"]


def test_killed_again_and_again_it_comes_to_the_same_end(
    machine: Machine, unharmed: dict[str, Any]
) -> None:
    """At every moment once, each time taking up what the process before left behind."""
    for moment in MOMENTS:
        killed = machine.work(moment)
        assert killed.returncode == -signal.SIGKILL, (moment, killed.stderr[-3000:])
        # The first return may be revealed as a whole; never a part of one.
        assert machine.seen() in ({0} if moment.startswith("read") else {0, 20}), moment
    assert _told(machine.work()) == unharmed
