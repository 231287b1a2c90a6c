"""What guards a database against people, laid aside while a backup is put into it, and put up again.

Triggers would refuse rows that came from other systems as they are; links between records are checked
once, when all are there.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import IntegrityError

from keepsight.access.log import seal
from keepsight.site.backup.refusal import NoBackup


@contextmanager
def laid_aside(database: Any) -> Iterator[None]:
    """Without triggers and links inside; with all of them, and the links checked, afterwards.

    Raises ``NoBackup`` where a record points to nothing. After an error inside nothing is put up
    again: the database is thrown away.
    """
    on = _on_sqlite(database) if database.vendor == "sqlite" else _on_postgres(database)
    with on:
        yield
    if not seal.is_sealed(database):
        raise NoBackup("The audit log could not be sealed again.")


@contextmanager
def _on_sqlite(database: Any) -> Iterator[None]:
    with database.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
        for name, _ in triggers:
            cursor.execute(f'DROP TRIGGER "{name}"')
        with database.constraint_checks_disabled():
            yield
        for _, statement in triggers:
            cursor.execute(statement)
    try:
        database.check_constraints()
    except IntegrityError as error:
        raise NoBackup(f"A record points to nothing: {error}") from error


@contextmanager
def _on_postgres(database: Any) -> Iterator[None]:
    with database.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
            "WHERE NOT t.tgisinternal AND pg_table_is_visible(c.oid) GROUP BY c.relname"
        )
        guarded = [row[0] for row in cursor.fetchall()]
        cursor.execute(
            "SELECT c.relname, k.conname, pg_get_constraintdef(k.oid) FROM pg_constraint k "
            "JOIN pg_class c ON c.oid = k.conrelid "
            "WHERE k.contype = 'f' AND pg_table_is_visible(c.oid)"
        )
        links = cursor.fetchall()
        for table in guarded:
            cursor.execute(f'ALTER TABLE "{table}" DISABLE TRIGGER USER')
        for table, name, _ in links:
            cursor.execute(f'ALTER TABLE "{table}" DROP CONSTRAINT "{name}"')
        yield
        try:
            for table, name, said in links:
                cursor.execute(f'ALTER TABLE "{table}" ADD CONSTRAINT "{name}" {said}')
        except IntegrityError as error:
            raise NoBackup(f"A record of {table} points to nothing.") from error
        for table in guarded:
            cursor.execute(f'ALTER TABLE "{table}" ENABLE TRIGGER USER')
