"""What outlives a crash, in full size: killed processes, and power cuts on SQLite."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from bench.figure import Figure
from bench.killed_at_work import ROOT, AtWork, Served, environment, lost
from bench.power_cuts import cut, record

KILLS, CUTS, CUTS_WITH_LESS = 50, 20_000, 200
SECONDS_TO_START = 5.0


def measure() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        home = folder / "house"
        people = _printed("bench.small_house", home)
        shutil.copytree(home, folder / "worked")
        yield from _power_cuts(folder, home / "keepsight.sqlite3")
        yield from _kills(home, people)


def _printed(module: str, home: Path) -> Any:
    """What a process of this house prints last."""
    command = [sys.executable, "-m", module]
    done = subprocess.run(
        command, env=environment(home), cwd=ROOT, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout.splitlines()[-1])


def _power_cuts(folder: Path, before: Path) -> Iterator[Figure]:
    works = _printed("bench.recorded_work", folder / "worked")
    statements = [one for work in works for one in work["statements"]]
    found = cut(record(before, folder, statements, "FULL"), folder, CUTS, seed=36)
    yield Figure(f"lost in {found.made:,} power cuts", found.lost, "commits", 0)
    yield Figure(f"corrupt in {found.made:,} power cuts", found.corrupt, "databases", 0)
    less = cut(record(before, folder, statements, "NORMAL"), folder, CUTS_WITH_LESS, seed=36)
    blind = float(less.lost == 0)
    yield Figure("tests that find no loss where synchronous=NORMAL", blind, "tests", 0)


def _kills(home: Path, people: dict[str, Any]) -> Iterator[Figure]:
    moments = random.Random(35)
    slowest = 0.0
    with Served(home) as served:
        with AtWork(served, people) as at_work:
            for _ in range(KILLS):
                time.sleep(moments.uniform(0.5, 6.0))
                served.kill_everything()
                slowest = max(slowest, served.start())
        served.kill_everything()

    def ask(question: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(home / "keepsight.sqlite3")) as held:
            return held.execute(question).fetchall()

    seen = at_work.seen
    named = f"{seen.acknowledged:,} writes and {seen.shown.total():,} pages over {KILLS} kills"
    yield Figure(f"lost or not logged of {named}", len(lost(seen, ask)), "of them", 0)
    whole = ask("PRAGMA integrity_check") == [("ok",)]
    yield Figure("databases that are not whole after the kills", float(not whole), "databases", 0)
    yield Figure("slowest start after a kill", slowest, "s", SECONDS_TO_START)
