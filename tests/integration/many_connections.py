"""A database that several threads can reach at once, on SQLite too.

The tests' own SQLite lies in memory, where one connection is all; for a test that races it is laid
on a file, with the settings of the house, and taken back.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier, BrokenBarrierError
from typing import Any

import pytest
from django.db import connection


@pytest.fixture
def shared_database(transactional_db: None, tmp_path: Path) -> Iterator[None]:
    """The database as it stands, where threads may write to it together."""
    if connection.vendor != "sqlite" or not connection.is_in_memory_db():
        yield
        return
    connection.ensure_connection()
    memory, name = connection.connection, connection.settings_dict["NAME"]
    with closing(sqlite3.connect(tmp_path / "shared.sqlite3")) as copy:
        memory.backup(copy)
    connection.connection = None
    connection.settings_dict["NAME"] = str(tmp_path / "shared.sqlite3")
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"], connection.connection = name, memory


def all_at_once(*doing: Callable[[], Any]) -> list[Any]:
    """What each of these gives, begun at one moment, each in a thread with its own connection."""
    barrier = Barrier(len(doing))

    def one(act: Callable[[], Any]) -> Any:
        try:
            barrier.wait()
            return act()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(doing)) as pool:
        begun = [pool.submit(one, act) for act in doing]
    broken = [error for done in begun if (error := done.exception())]
    # A thread that broke leaves the others waiting for it: its own error is the one to see.
    for error in sorted(broken, key=lambda error: isinstance(error, BrokenBarrierError)):
        raise error
    return [done.result() for done in begun]
