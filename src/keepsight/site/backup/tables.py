"""Which tables a backup copies, and which are made again: every table is one or the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.migrations.recorder import MigrationRecorder

from keepsight.site.backup.columns import Column, as_everywhere, as_held, column_of, line_of

#: Apps whose tables are made again of the records.
MADE_AGAIN = frozenset({"boards"})
#: Tables that are not copied, and why.
LEFT_OUT = {
    "access_searchkey": "made again of the names and numbers on the records",
    "django_session": "who was signed in signs in again: a stolen session ends with a restore",
}
#: SQLite's own.
OF_THE_DATABASE = frozenset({"sqlite_sequence"})
ROWS_AT_ONCE = 2_000


@dataclass(frozen=True)
class Table:
    """A table that is copied: its columns in order, and the one that its rows are put in order by."""

    name: str
    columns: tuple[Column, ...]
    key: str


def copied_tables(registry: Any = apps) -> list[Table]:
    """Every table that is copied, in the order of names, as the models of a registry have it."""
    found = {"django_migrations": _table(MigrationRecorder.Migration)}
    for model in _models(registry):
        if model._meta.app_label not in MADE_AGAIN and model._meta.db_table not in LEFT_OUT:
            found[model._meta.db_table] = _table(model)
    return [found[name] for name in sorted(found)]


def unknown_tables(database: Any, registry: Any = apps) -> list[str]:
    """Tables of the database that nobody has said to copy or to leave out."""
    known = {model._meta.db_table for model in _models(registry)}
    known |= {"django_migrations"} | LEFT_OUT.keys() | OF_THE_DATABASE
    with database.cursor() as cursor:
        return sorted(set(database.introspection.table_names(cursor)) - known)


@dataclass(frozen=True)
class Line:
    """A row: as its database holds it, and as it is spelt everywhere (mostly the very same)."""

    as_held: bytes
    everywhere: bytes


def lines(database: Any, table: Table) -> Iterator[Line]:
    """Every row of a table, in the order of the key; a part of the table at a time."""
    held = [as_held(column) for column in table.columns]
    spelt = [(n, told) for n, c in enumerate(table.columns) if (told := as_everywhere(c))]
    names = ", ".join(_asked(database, column) for column in table.columns)
    question = f'SELECT {names} FROM "{table.name}" ORDER BY {_order(database, table)}'
    with database.chunked_cursor() as cursor:
        cursor.execute(question)
        while rows := cursor.fetchmany(ROWS_AT_ONCE):
            for row in rows:
                plain = [
                    None if value is None else told(value)
                    for told, value in zip(held, row, strict=True)
                ]
                line = line_of(plain)
                for place, told in spelt:
                    if plain[place] is not None:
                        plain[place] = told(plain[place])
                yield Line(line, line_of(plain) if spelt else line)


def next_numbers(database: Any) -> dict[str, int]:
    """By table, the highest number that was ever given to a row: a number is never given twice."""
    with database.cursor() as cursor:
        if database.vendor == "sqlite":
            cursor.execute("SELECT name, seq FROM sqlite_sequence")
        else:
            cursor.execute(
                "SELECT t.relname, pg_sequence_last_value(s.oid) FROM pg_class s "
                "JOIN pg_depend d ON d.objid = s.oid AND d.deptype IN ('a', 'i') "
                "AND d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass "
                "JOIN pg_class t ON t.oid = d.refobjid "
                "WHERE s.relkind = 'S' AND pg_table_is_visible(t.oid)"
            )
        return {name: int(number) for name, number in cursor.fetchall() if number}


def _models(registry: Any) -> Iterator[Any]:
    for model in registry.get_models(include_auto_created=True):
        if model._meta.managed and not model._meta.proxy and not model._meta.swapped:
            yield model


def _table(model: Any) -> Table:
    columns = tuple(column_of(field) for field in model._meta.concrete_fields)
    return Table(model._meta.db_table, columns, model._meta.pk.column)


def _asked(database: Any, column: Column) -> str:
    """A column in a question. SQLite gives dates as the text they are, if not asked for the column."""
    is_text = database.vendor == "sqlite" and column.holds in ("day", "moment")
    return f"\"{column.name}\" || ''" if is_text else f'"{column.name}"'


def _order(database: Any, table: Table) -> str:
    """The key; text in the order of its bytes, as SQLite has it, whatever the database's language."""
    holds = next(column.holds for column in table.columns if column.name == table.key)
    by_bytes = ' COLLATE "C"' if database.vendor == "postgresql" and holds == "text" else ""
    return f'"{table.key}"{by_bytes}'
