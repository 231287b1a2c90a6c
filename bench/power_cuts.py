"""Power cuts at every moment of a house's own work on SQLite: what the disk may hold after each of them.

A file system of our own (apsw's) writes down every write and every wait for the disk. A power cut keeps
what was waited for; of the rest each sector of 512 bytes is kept or lost by itself, in any order. The
image is opened by the SQLite that the house runs on. Names of files are taken to outlive the cut.
"""

from __future__ import annotations

import hashlib
import random
import re
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

SECTOR = 512
#: How much of what was not waited for reaches the disk, by turns.
KEPT = (0.0, 0.1, 0.5, 0.9, 1.0)
#: SQLite moves its log into the database after so many pages; few, so that cuts fall into it too.
PAGES_IN_LOG = 40
WRITTEN = re.compile(r'\s*(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM) "?(\w+)"?', re.IGNORECASE)
DATABASE, LOG = "house.sqlite3", "house.sqlite3-wal"


@dataclass(frozen=True)
class Step:
    """One thing done to a file: bytes put at a place, its end moved there, or (None) a wait."""

    file: str
    at: int = 0
    put: bytes | None = None
    is_end: bool = False


@dataclass
class Recording:
    """What happened to the files, and what stood in the database after each commit."""

    begun_with: dict[str, bytes]
    tables: list[str]
    steps: list[Step] = field(default_factory=list)
    #: (steps done when it was acknowledged, what stood then)
    commits: list[tuple[int, str]] = field(default_factory=list)


@dataclass
class Cuts:
    """What was found after the cuts: pictures that are no database, and those that lack a commit."""

    made: int = 0
    corrupt: int = 0
    lost: int = 0


class _File(apsw.VFSFile):
    """A file whose every change is written down before it is made."""

    def __init__(self, name: Any, flags: list[int], steps: list[Step]):
        super().__init__("", name, flags)
        called = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        self.called, self.steps = Path(called).name, steps

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - called so by apsw
        self.steps.append(Step(self.called, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:  # noqa: N802 - called so by apsw
        self.steps.append(Step(self.called, newsize, is_end=True))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:  # noqa: N802 - called so by apsw
        self.steps.append(Step(self.called))
        super().xSync(flags)


class _Disk(apsw.VFS):
    """A file system that hands out files that are written down."""

    def __init__(self, steps: list[Step]):
        self.called, self.steps = f"written-down-{id(steps)}", steps
        super().__init__(self.called, "")

    def xOpen(self, name: Any, flags: list[int]) -> Any:  # noqa: N802 - called so by apsw
        return _File(name, flags, self.steps)


def record(base: Path, folder: Path, statements: Sequence[str], synchronous: str) -> Recording:
    """Do the statements again on a copy of a database, with this wait for the disk."""
    file = folder / DATABASE
    shutil.copy(base, file)
    tables = sorted({found[1] for one in statements if (found := WRITTEN.match(one))})
    recording = Recording({DATABASE: file.read_bytes(), LOG: b""}, tables)
    disk = _Disk(recording.steps)
    # Alone in the file, SQLite needs no memory shared with others, which this file system lacks.
    with closing(apsw.Connection(str(file), vfs=disk.called)) as held:
        held.execute("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL")
        held.execute(f"PRAGMA synchronous={synchronous}; PRAGMA foreign_keys=ON")
        held.execute(f"PRAGMA wal_autocheckpoint={PAGES_IN_LOG}")
        recording.commits.append((0, standing(held, tables)))
        for statement in statements:
            held.execute(statement)
            if not held.in_transaction:
                now_standing = standing(held, tables)
                if now_standing != recording.commits[-1][1]:
                    recording.commits.append((len(recording.steps), now_standing))
        done = len(recording.steps)
    del recording.steps[done:]  # closing tidies up, and is no part of the work
    disk.unregister()
    return recording


def standing(held: Any, tables: Sequence[str]) -> str:
    """A hash of the tables that are written to and of what every table is like."""
    sums = hashlib.sha256()
    made = [tuple(row) for row in held.execute("SELECT name, sql FROM sqlite_master ORDER BY 1")]
    sums.update(repr(made).encode())
    there = {name for name, _ in made}
    for table in tables:
        if table in there:
            rows = [tuple(row) for row in held.execute(f'SELECT * FROM "{table}" ORDER BY rowid')]
            sums.update(repr(rows).encode())
    return sums.hexdigest()


def cut(recording: Recording, folder: Path, times: int, *, seed: int) -> Cuts:
    """Cut the power so often, at seeded moments of the work, and look at what is left each time."""
    chance = random.Random(seed)
    moments = sorted(chance.randint(1, len(recording.steps)) for _ in range(times))
    found = Cuts()
    for moment, files in _left_at(recording, moments, chance):
        for name, content in files.items():
            (folder / name).write_bytes(content)
        acknowledged = [what for when, what in recording.commits if when <= moment][-1:]
        later = [what for when, what in recording.commits if when > moment]
        found.made += 1
        told = _opened(folder / DATABASE, recording.tables)
        found.corrupt += told is None
        found.lost += told is not None and told not in acknowledged + later
        for name in (DATABASE, LOG, f"{DATABASE}-shm"):
            (folder / name).unlink(missing_ok=True)
    return found


def _left_at(
    recording: Recording, moments: Sequence[int], chance: random.Random
) -> Iterator[tuple[int, dict[str, bytes]]]:
    """The files as a cut at each moment leaves them."""
    safe = {name: bytearray(content) for name, content in recording.begun_with.items()}
    waiting: dict[str, list[Step]] = {name: [] for name in safe}
    done = 0
    for number, moment in enumerate(moments):
        for step in recording.steps[done:moment]:
            if step.file not in safe:  # what SQLite sorts in, and never reads again
                continue
            if step.put is None and not step.is_end:
                for one in waiting[step.file]:
                    _do(safe[step.file], one, chance, kept=1.0)
                waiting[step.file].clear()
            else:
                waiting[step.file].append(step)
        done = moment
        left = {name: bytearray(content) for name, content in safe.items()}
        for name, steps in waiting.items():
            for step in steps:
                _do(left[name], step, chance, kept=KEPT[number % len(KEPT)])
        yield moment, {name: bytes(content) for name, content in left.items()}


def _do(content: bytearray, step: Step, chance: random.Random, *, kept: float) -> None:
    """One step on a file's content: the sectors of it that the disk kept."""
    if step.put is None:
        if chance.random() < kept or kept == 1.0:
            del content[step.at :]
        return
    at, end = step.at, step.at + len(step.put)
    while at < end:
        upto = min(at - at % SECTOR + SECTOR, end)
        if kept == 1.0 or chance.random() < kept:
            content.extend(bytes(max(0, upto - len(content))))
            content[at:upto] = step.put[at - step.at : upto - step.at]
        at = upto


def _opened(file: Path, tables: Sequence[str]) -> str | None:
    """What stands in an image as the house's own SQLite finds it; None where it is no whole database."""
    try:
        with closing(sqlite3.connect(file)) as held:
            if held.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                return None
            return standing(held, tables)
    except sqlite3.DatabaseError:
        return None
