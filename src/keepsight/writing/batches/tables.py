"""Frames in and out of the record tables, set-wise: the SQL both databases are written with."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

import polars as pl
from django.db import connection, models, transaction
from django.db.models import Model

from keepsight.records.record import Record

_TYPES: dict[type[models.Field], pl.DataType] = {
    models.DateField: pl.Date(),
    models.DateTimeField: pl.Datetime("us", "UTC"),
    models.BooleanField: pl.Boolean(),
    models.DecimalField: pl.Float64(),
    models.FloatField: pl.Float64(),
    models.CharField: pl.String(),
    models.TextField: pl.String(),
    models.JSONField: pl.String(),  # as its own text
}


@cache
def columns_of(model: type[Model]) -> dict[str, pl.DataType]:
    """The table's columns in order, with the type each has in a frame."""
    found = {}
    for field in model._meta.concrete_fields:
        kind = next((t for cls, t in _TYPES.items() if type(field) is cls), pl.Int64())
        if isinstance(field, models.CharField | models.TextField):
            kind = pl.String()
        found[str(field.column)] = kind
    return found


def column(model: type[Model], field: str) -> str:
    """The column of a field by its name (``person`` → ``person_id``)."""
    return str(model._meta.get_field(field).column)  # type: ignore[union-attr]


def read(
    model: type[Record], columns: Sequence[str], where: str, params: Sequence[Any]
) -> pl.DataFrame:
    """Rows of a record's table as a frame; what unfinished batches wrote is left out."""
    unseen = "batch_number NOT IN (SELECT id FROM records_batch WHERE state <> 'finished')"
    sql = f'SELECT {", ".join(_quoted(columns))} FROM "{model._meta.db_table}" WHERE {unseen} AND {where}'
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        rows = cursor.fetchall()
    return typed(model, columns, rows)


def typed(
    model: type[Model], columns: Sequence[str], rows: Sequence[Sequence[Any]]
) -> pl.DataFrame:
    """Database rows as a frame with the types of ``columns_of``, whichever database gave them."""
    kinds = {name: columns_of(model)[name] for name in columns}
    naive = {
        name: pl.Datetime("us") if isinstance(kind, pl.Datetime) else kind
        for name, kind in kinds.items()
    }
    # Django's SQLite gives moments without their zone, which is always UTC.
    schema = naive if connection.vendor == "sqlite" else kinds
    frame = pl.DataFrame(rows, schema=schema, orient="row", strict=False)
    return frame.with_columns(
        pl.col(name).dt.replace_time_zone("UTC") for name in naive if schema[name] != kinds[name]
    )


def reserve(needed: dict[type[Record], int]) -> dict[type[Record], Sequence[int]]:
    """Ids nobody else will be given, in rising order, for so many new rows of each record.

    Ids of a batch that is thrown away are never used again.
    """
    given: dict[type[Record], Sequence[int]] = {}
    with transaction.atomic(), connection.cursor() as cursor:
        for model, count in needed.items():
            table = model._meta.db_table
            if connection.vendor == "sqlite":
                cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
                last = cursor.fetchone()
                if last is None:
                    cursor.execute(
                        "INSERT INTO sqlite_sequence (name, seq) VALUES (%s, 0)", [table]
                    )
                first = (last[0] if last else 0) + 1
                cursor.execute(
                    "UPDATE sqlite_sequence SET seq = %s WHERE name = %s",
                    [first + count - 1, table],
                )
                given[model] = range(first, first + count)
            else:
                cursor.execute(
                    "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
                    [table, count],
                )
                given[model] = sorted(row[0] for row in cursor.fetchall())
    return given


def insert(model: type[Model], frame: pl.DataFrame) -> None:
    """Write a frame's rows into the model's table, inside the caller's transaction."""
    if frame.is_empty():
        return
    ready = _for_database(model, frame)
    table, names = model._meta.db_table, _quoted(ready.columns)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            text = io.BytesIO()
            ready.write_csv(text, include_header=False, null_value="\\N", quote_style="necessary")
            copy = f"COPY \"{table}\" ({', '.join(names)}) FROM STDIN (FORMAT csv, NULL '\\N')"
            with cursor.cursor.copy(copy) as target:
                target.write(text.getvalue())
        else:
            marks = ", ".join(["?"] * len(names))
            # Straight to sqlite3: Django would rewrite the placeholders of each of many rows.
            cursor.cursor.connection.executemany(
                f'INSERT INTO "{table}" ({", ".join(names)}) VALUES ({marks})', ready.rows()
            )


def update(model: type[Record], frame: pl.DataFrame) -> None:
    """Set the frame's columns on the rows its ``id`` names."""
    if frame.is_empty():
        return
    ready = _for_database(model, frame)
    values = [name for name in ready.columns if name != "id"]
    ready = ready.select([*values, "id"])
    sets = ", ".join(f'"{name}" = %s' for name in values)
    with connection.cursor() as cursor:
        cursor.executemany(
            f'UPDATE "{model._meta.db_table}" SET {sets} WHERE "id" = %s', ready.rows()
        )


def keep_history(
    model: type[Record], ids: Sequence[int], *, kind: str, now: datetime, by: int | None, why: str
) -> None:
    """Copy the rows as they now stand into the history table, as simple-history would have.

    ``kind`` is ``+`` for new rows and ``~`` for changed ones.
    """
    if not len(ids):
        return
    history = model.history.model
    names = _quoted(columns_of(model))
    told = ["history_date", "history_type", "history_change_reason", "history_user_id"]
    where = '"id" IN (SELECT value FROM json_each(%s))'
    params: list[Any] = ["[" + ",".join(map(str, ids)) + "]"]
    if connection.vendor == "postgresql":
        where, params = '"id" = ANY(%s)', [list(ids)]
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{history._meta.db_table}" ({", ".join([*names, *told])}) '
            f'SELECT {", ".join(names)}, %s, %s, %s, %s FROM "{model._meta.db_table}" '
            f"WHERE {where}",
            [now, kind, why, by, *params],
        )


def _quoted(names: Sequence[str] | dict[str, Any]) -> list[str]:
    return [f'"{name}"' for name in names]


def _for_database(model: type[Model], frame: pl.DataFrame) -> pl.DataFrame:
    """Nulls of text fields as blanks, and on SQLite dates and moments as Django writes them."""
    kinds = columns_of(model)
    ready = []
    for name in frame.columns:
        field = next(f for f in model._meta.concrete_fields if f.column == name)
        cell = pl.col(name)
        if isinstance(field, models.CharField | models.TextField) and not field.null:
            cell = cell.cast(pl.String).fill_null("")
        if connection.vendor == "sqlite":
            cell = _to_sqlite(cell, kinds[name])
        elif isinstance(kinds[name], pl.Boolean):
            cell = cell.cast(pl.Boolean)
        ready.append(cell.alias(name))
    return frame.select(ready)


def _to_sqlite(cell: pl.Expr, kind: pl.DataType) -> pl.Expr:
    if isinstance(kind, pl.Date):
        return cell.cast(pl.Date).dt.to_string("%Y-%m-%d")
    if isinstance(kind, pl.Datetime):
        moment = cell.cast(pl.Datetime("us", "UTC"))
        return moment.dt.replace_time_zone(None).dt.to_string("%Y-%m-%d %H:%M:%S%.6f")
    if isinstance(kind, pl.Boolean):
        return cell.cast(pl.Int8)
    return cell
