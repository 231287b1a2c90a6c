"""SQLite as it must be set up so that what it acknowledged is there after a power cut (decision 2)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from keepsight.site.safe_start.ground import faults_of_the_ground

#: ``PRAGMA synchronous`` as SQLite numbers it; below FULL a power cut takes acknowledged rows.
SYNCHRONOUS = ("OFF", "NORMAL", "FULL", "EXTRA")
FULL = SYNCHRONOUS.index("FULL")
AS_SET = "Leave the database's options as keepsight.site.settings sets them."
#: Tests alone run on a database in memory, and say so here; no setting does.
memory_will_do = False


def faults_of_sqlite(database: Any) -> Iterator[str]:
    """Sentences about an SQLite connection whose settings could lose or mix up a write."""
    said = database.settings_dict
    file = file_of(said["NAME"])
    if file is None and not memory_will_do:
        yield (
            "The database is kept in memory and ends with this process. "
            "Name a file of this machine's disk, or leave DATABASE_URL out."
        )
    ground = list(faults_of_the_ground(file)) if file else []
    yield from ground
    mode = said.get("OPTIONS", {}).get("transaction_mode")
    if mode != "IMMEDIATE":
        yield (
            f"SQLite must begin its transactions IMMEDIATE, and begins them {mode or 'DEFERRED'}: "
            f"two writers at once would fail. {AS_SET}"
        )
    if not ground:  # on bad ground SQLite cannot be asked
        yield from _of_the_connection(database, in_memory=file is None)


def file_of(name: Any) -> Path | None:
    """The file of a database as the settings name it; None where it is kept in memory."""
    text = str(name)
    if ":memory:" in text or "mode=memory" in text or not text:
        return None
    return Path(unquote(urlsplit(text).path)) if text.startswith("file:") else Path(text)


def _of_the_connection(database: Any, *, in_memory: bool) -> Iterator[str]:
    """What SQLite itself answers."""
    if (journal := _asked(database, "journal_mode")) != "wal" and not in_memory:
        yield (
            f"SQLite must keep a write-ahead log (journal_mode=WAL), and keeps {journal}: "
            f"readers and writers would wait for each other. {AS_SET}"
        )
    if (synchronous := int(_asked(database, "synchronous"))) < FULL:
        yield (
            "SQLite must wait for the disk (synchronous=FULL), and runs with "
            f"{SYNCHRONOUS[synchronous]}: a power cut would take what was shown as saved. {AS_SET}"
        )
    if not _asked(database, "foreign_keys"):
        yield (
            "SQLite must hold records together (foreign_keys=ON), and does not: "
            f"a record could point to nothing. {AS_SET}"
        )
    if _asked(database, "read_uncommitted"):
        yield (
            "SQLite must show only what was committed (read_uncommitted=OFF), and shows more: "
            f"a page could show what is taken back. {AS_SET}"
        )
    if _asked(database, "ignore_check_constraints"):
        yield (
            "SQLite must check what it is given (ignore_check_constraints=OFF), and does not. "
            f"{AS_SET}"
        )


def _asked(database: Any, pragma: str) -> Any:
    with database.cursor() as cursor:
        return cursor.execute(f"PRAGMA {pragma}").fetchone()[0]
