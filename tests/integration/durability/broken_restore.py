"""A process that restores and breaks, or is killed, on the way; its tables are copied from a house.

``python -m tests.integration.durability.broken_restore PATTERN BREAK FILE``. PATTERN is the SQLite
file of a house of this version: migrating from nothing is another test's, and takes seconds.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
from contextlib import closing
from typing import Any

from keepsight.site.command_line import load_django, main

TABLES = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid"


def like(pattern: str) -> Any:
    """Makes the tables, and what was migrated, as the pattern has them."""

    def make_tables(database: Any, migrations: Any) -> None:
        with closing(sqlite3.connect(pattern)) as held, database.cursor() as cursor:
            for (statement,) in held.execute(TABLES):
                cursor.execute(statement)
            for row in held.execute("SELECT id, app, name, applied FROM django_migrations"):
                cursor.execute("INSERT INTO django_migrations VALUES (%s, %s, %s, %s)", row)

    return make_tables


def plan(what: str) -> None:
    """Have the restore go wrong in one way."""
    from keepsight.site.backup import loading, restoring
    from keepsight.site.backup.blank_house import BlankHouse

    insert, taken, put = loading._by_insert, restoring._taken, BlankHouse.put_in_place

    def changed(cursor: Any, table: Any, rows: Any) -> None:
        rows = [list(row) for row in rows]
        if table.name == "records_personname":
            at = [column.name for column in table.columns].index("given_name")
            rows[0][at] = "Somebody else"
        insert(cursor, table, rows)

    def lost(cursor: Any, table: Any, rows: Any) -> None:
        rows = list(rows)
        insert(cursor, table, rows[:-1] if table.name == "records_episodeofneed" else rows)

    def pointing_nowhere(cursor: Any, table: Any, rows: Any) -> None:
        insert(cursor, table, rows)
        if table.name == "records_worker":
            cursor.execute("DELETE FROM records_worker WHERE id = 1")

    def without_a_file(database: Any, house: Any, *rest: Any) -> Any:
        done = taken(database, house, *rest)
        next(path for path in (house.beside / "stored").iterdir() if path.stat().st_size).unlink()
        return done

    def killed_loading(cursor: Any, table: Any, rows: Any) -> None:
        if table.name == "records_visit" or table.name.startswith("records_w"):
            os.kill(os.getpid(), signal.SIGKILL)
        insert(cursor, table, rows)

    def killed_moving(house: Any) -> None:
        put(house)
        os.kill(os.getpid(), signal.SIGKILL)

    inserts = {
        "a row is changed": changed,
        "a row is lost": lost,
        "a row points to nothing": pointing_nowhere,
        "killed while loading": killed_loading,
    }
    loading._by_insert = inserts.get(what, insert)
    if what == "a file is lost":
        restoring._taken = without_a_file
    if what == "killed while moving":
        BlankHouse.put_in_place = killed_moving  # type: ignore[method-assign]


def restore(pattern: str, what: str, file: str) -> int:
    secret = os.environ.get("KEEPSIGHT_SECRET_KEY")
    os.environ["KEEPSIGHT_SECRET_KEY"] = "only while the modules below are loaded, and then no more"
    load_django()
    if secret is None:
        del os.environ["KEEPSIGHT_SECRET_KEY"]
    from keepsight.site.backup import restoring

    restoring.make_tables = like(pattern)
    plan(what)
    return main(["restore", file])


if __name__ == "__main__":
    sys.exit(restore(*sys.argv[1:]))
