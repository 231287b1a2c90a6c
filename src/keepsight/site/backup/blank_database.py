"""A blank database, filled beside its place: what is half restored never stands where a house is sought."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any, Protocol

from django.db import transaction

from keepsight.site.backup.in_place import give_name, keep_content
from keepsight.site.backup.refusal import NoBackup
from keepsight.site.safe_start.sqlite import file_of


class BlankDatabase(Protocol):
    """Where a database is restored to. Made, it has led Django's connection beside the place."""

    def put_in_place(self) -> None:
        """Everything at once to where the house looks for it."""
        ...

    def throw_away(self) -> None:
        """Leave the place as blank as it was."""
        ...


def blank_database(database: Any) -> BlankDatabase:
    """The place that the settings name. Raises ``NoBackup`` where it holds anything already."""
    return BlankSqlite(database) if database.vendor == "sqlite" else BlankPostgres(database)


class BlankSqlite:
    """A new file beside the one that the settings name."""

    def __init__(self, database: Any):
        self._database = database
        place = file_of(database.settings_dict["NAME"])
        if place is None:
            raise NoBackup(
                "The database is kept in memory. Name a file, or leave out DATABASE_URL."
            )
        self._place = place
        self._must_be_blank()
        self._beside = place.with_name(f"{place.name}.restoring")
        self._remove(self._beside)
        database.close()
        database.settings_dict["NAME"] = str(self._beside)

    def put_in_place(self) -> None:
        with self._database.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._database.close()
        keep_content(self._beside)
        self._remove(self._place)  # it was looked at: there is no table in it
        give_name(self._beside, self._place)
        self._remove(self._beside)  # the log beside it, which is empty
        self._database.settings_dict["NAME"] = str(self._place)

    def throw_away(self) -> None:
        self._database.close()
        self._remove(self._beside)
        self._database.settings_dict["NAME"] = str(self._place)

    def _must_be_blank(self) -> None:
        if not self._place.exists():
            return
        try:
            with sqlite3.connect(f"{self._place.absolute().as_uri()}?mode=ro", uri=True) as held:
                tables = held.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            held.close()
        except sqlite3.DatabaseError:
            tables = 1
        if tables:
            raise NoBackup(
                f"{self._place} holds something already. "
                "Move it away, or name an empty folder in KEEPSIGHT_HOME."
            )

    @staticmethod
    def _remove(file: Path) -> None:
        for ending in ("", "-wal", "-shm", "-journal"):
            file.with_name(file.name + ending).unlink(missing_ok=True)


class BlankPostgres:
    """A schema of its own in the database that the settings name; it takes the old one's name."""

    BESIDE = "keepsight_restoring"
    #: Tables dropped in one transaction: each takes locks, and PostgreSQL has a number of them.
    AT_ONCE = 40

    def __init__(self, database: Any):
        self._database = database
        self._options = dict(database.settings_dict.get("OPTIONS", {}))
        with database.cursor() as cursor:
            cursor.execute("SELECT current_schema()")
            self._place = cursor.fetchone()[0]
            self._must_be_blank(cursor)
        self._drop()
        with database.cursor() as cursor:
            cursor.execute(f"CREATE SCHEMA {self.BESIDE}")
        self._look_into(self.BESIDE)

    def put_in_place(self) -> None:
        with transaction.atomic(), self._database.cursor() as cursor:
            cursor.execute(f'DROP SCHEMA "{self._place}" RESTRICT')
            cursor.execute(f'ALTER SCHEMA {self.BESIDE} RENAME TO "{self._place}"')
            cursor.execute(
                f'GRANT USAGE ON SCHEMA "{self._place}" TO PUBLIC'
            )  # as it is by default
        self._look_into(None)
        with self._database.cursor() as cursor:
            cursor.execute("ANALYZE")

    def throw_away(self) -> None:
        self._look_into(None)
        self._drop()

    def _must_be_blank(self, cursor: Any) -> None:
        if self._place is None:
            raise NoBackup("The database has no schema to put tables into. Make one named public.")
        if self._database.introspection.table_names(cursor):
            raise NoBackup(
                "The database holds something already. Name an empty one in DATABASE_URL."
            )
        cursor.execute(
            "SELECT pg_has_role(nspowner, 'USAGE'), "
            "has_database_privilege(current_database(), 'CREATE') "
            "FROM pg_namespace WHERE nspname = %s",
            [self._place],
        )
        if cursor.fetchone() != (True, True):
            raise NoBackup(
                "This account may not make the database anew. Make the database with it as OWNER."
            )

    def _look_into(self, schema: str | None) -> None:
        """Have every connection of this process find tables in a schema; None: where it is usual."""
        options = dict(self._options)
        if schema:
            options["options"] = f"{options.get('options', '')} -c search_path={schema}".strip()
        self._database.close()
        self._database.settings_dict["OPTIONS"] = options

    def _drop(self) -> None:
        """What an earlier try left behind, some tables at a time."""
        with self._database.cursor() as cursor:
            cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", [self.BESIDE])
            names = [row[0] for row in cursor.fetchall()]
            for start in range(0, len(names), self.AT_ONCE):
                some = ", ".join(
                    f'{self.BESIDE}."{name}"' for name in names[start : start + self.AT_ONCE]
                )
                cursor.execute(f"DROP TABLE {some} CASCADE")
            cursor.execute(f"DROP SCHEMA IF EXISTS {self.BESIDE} CASCADE")
