"""Writing frames into the tables of boards, many rows at once."""

from __future__ import annotations

import polars as pl
from django.db import connection, models

from keepsight.boards.models import Reckoning


def insert(model: type[models.Model], standing: Reckoning, frame: pl.DataFrame) -> None:
    """Write the rows of a frame that has a board's columns, as rows of a reckoning."""
    if frame.is_empty():
        return
    columns = [f.column for f in model._meta.concrete_fields if f.column in frame.columns]
    adapt = connection.ops.adapt_datetimefield_value
    moments = [c for c in columns if isinstance(frame.schema[c], pl.Datetime)]
    rows = frame.select(columns).rows()
    if connection.vendor == "sqlite" and moments:
        places = {columns.index(c) for c in moments}
        rows = [
            tuple(adapt(v) if i in places and v is not None else v for i, v in enumerate(row))
            for row in rows
        ]
    names = ", ".join(f'"{c}"' for c in ["reckoning_id", *columns])
    marks = ", ".join(["%s"] * (len(columns) + 1))
    with connection.cursor() as cursor:
        cursor.executemany(
            f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES ({marks})',
            [(standing.pk, *row) for row in rows],
        )
