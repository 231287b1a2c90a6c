"""Reading the past: what had not happened by a day is left out of a table."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.fact import FactTable


def hide_what_came_later(table: FactTable, frame: pl.DataFrame, as_at: date | None) -> pl.DataFrame:
    """``frame`` as it was by the end of ``as_at`` (in England); unchanged where that is None.

    Rows whose ``happened`` is later are left out; one without that date stays, since nothing says
    it was later. A column with ``after`` is null where that date is later.
    """
    if as_at is None or frame.is_empty():
        return frame
    if table.happened:
        frame = frame.filter(_had_come(table, table.happened, as_at).fill_null(True))
    later = [column for column in table.columns if column.after]
    return frame.with_columns(
        pl.when(_had_come(table, column.after, as_at).fill_null(True)).then(pl.col(column.name))
        for column in later
    )


def _had_come(table: FactTable, column: str, as_at: date) -> pl.Expr:
    when = pl.col(column)
    if isinstance(table.schema[column], pl.Datetime):
        when = when.dt.convert_time_zone("Europe/London").dt.date()
    return when <= as_at
