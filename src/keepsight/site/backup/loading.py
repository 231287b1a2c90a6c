"""Rows of a backup into their tables, and the numbers that come next."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from django.db import transaction

from keepsight.site.backup.columns import to_database
from keepsight.site.backup.parts import TableBegins
from keepsight.site.backup.refusal import Damaged
from keepsight.site.backup.tables import Table

NAME = re.compile(r"[a-z][a-z0-9_]*\Z")
Load = Callable[[list[list[Any]]], None]


def table_of(part: TableBegins) -> Table:
    """The table that a backup names. Raises ``Damaged`` for a name that no table has."""
    names = (part.name, part.key, *(column.name for column in part.columns))
    if not all(NAME.match(name) for name in names):
        raise Damaged("The backup names a table that cannot be.")
    return Table(part.name, part.columns, part.key)


def loader(database: Any, table: Table, *, held_by: str) -> Load:
    """What puts some rows of plain values into a table, in a transaction of their own.

    ``held_by``: the kind of database that they were copied from.
    """
    vendor = database.vendor
    takes = [to_database(column, held_by=held_by, vendor=vendor) for column in table.columns]
    put = _by_copy if database.vendor == "postgresql" else _by_insert

    def load(rows: list[list[Any]]) -> None:
        ready = (
            [None if value is None else take(value) for take, value in zip(takes, row, strict=True)]
            for row in rows
        )
        with transaction.atomic(), database.cursor() as cursor:
            put(cursor, table, ready)

    return load


def go_on_from(database: Any, numbers: Mapping[str, int], tables: Mapping[str, Table]) -> None:
    """Have every table go on from the highest number it ever gave, so that none is given twice."""
    with database.cursor() as cursor:
        for name, number in numbers.items():
            if name not in tables:
                continue  # it is made again, from its own first number
            if database.vendor == "sqlite":
                cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [name])
                cursor.execute(
                    "INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [name, number]
                )
            else:
                cursor.execute(
                    "SELECT setval(pg_get_serial_sequence(%s, %s), %s)",
                    [f'"{name}"', tables[name].key, number],
                )


def _columns(table: Table) -> str:
    return ", ".join(f'"{column.name}"' for column in table.columns)


def _by_insert(cursor: Any, table: Table, rows: Any) -> None:
    marks = ", ".join(["%s"] * len(table.columns))
    cursor.executemany(
        f'INSERT INTO "{table.name}" ({_columns(table)}) VALUES ({marks})', list(rows)
    )


def _by_copy(cursor: Any, table: Table, rows: Any) -> None:
    with cursor.cursor.copy(f'COPY "{table.name}" ({_columns(table)}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row(row)
