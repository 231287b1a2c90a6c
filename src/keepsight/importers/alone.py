"""One import at a time: a lock that ends with its process, so that whoever holds it is at work."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

#: The key of PostgreSQL's advisory lock, the same for every process of one house.
IMPORT_LOCK = 0x496D70


@contextmanager
def alone(*, wait: bool = False) -> Iterator[bool]:
    """Whether this process alone reads files in and puts them on the records, until the end.

    ``wait`` until everybody else is done; otherwise gives False where somebody is at work. The lock
    is the machine's (a file) on SQLite and the database's on PostgreSQL: a process that is killed
    lets it go.
    """
    held = _of_database(wait) if connection.vendor == "postgresql" else _of_machine(wait)
    with held as got:
        yield got


def is_somebody_at_work() -> bool:
    """Whether files are being read in, or put on the records, right now."""
    with alone() as got:
        return not got


@contextmanager
def _of_machine(wait: bool) -> Iterator[bool]:
    settings.HOME.mkdir(parents=True, exist_ok=True)
    with (settings.HOME / "importing.lock").open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True  # closing the file lets the lock go


@contextmanager
def _of_database(wait: bool) -> Iterator[bool]:
    with connection.cursor() as cursor:
        if wait:
            cursor.execute("SELECT pg_advisory_lock(%s)", [IMPORT_LOCK])
            got = True
        else:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [IMPORT_LOCK])
            got = bool(cursor.fetchone()[0])
    try:
        yield got
    finally:
        if got:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [IMPORT_LOCK])
