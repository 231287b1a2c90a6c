"""Writes an SSDA903 return: the tables that the reader gives, as the Department's CSV files."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from keepsight.returns.ssda903.tables import SSDA903


def write_ssda903_folder(tables: Mapping[str, pl.DataFrame]) -> dict[str, bytes]:
    """File name -> content, one ``<Table>.csv`` for each table given, in the order of its rows.

    ``tables``: as ``ReadFile.tables`` of the reader; a column that is absent is written blank, one
    that begins with ``_`` not at all. UTF-8, dates DD/MM/YYYY, yes 1 and no 0, blanks empty.
    Raises ``ValueError`` for a table or column that the return does not have.
    """
    unknown = set(tables) - set(SSDA903.tables)
    if unknown:
        raise ValueError(f"The SSDA903 return has no table {min(unknown)}.")
    return {
        f"{table}.csv": _csv(table, tables[table]) for table in SSDA903.tables if table in tables
    }


def _csv(table: str, rows: pl.DataFrame) -> bytes:
    fields = SSDA903.tables[table]
    unknown = {column for column in rows.columns if not column.startswith("_")}
    unknown -= {field.name for field in fields}
    if unknown:
        raise ValueError(f"The table {table} has no column {min(unknown)}.")
    cells = [
        (pl.col(field.name) if field.name in rows.columns else pl.lit(None)).alias(field.name)
        for field in fields
    ]
    answers = [
        pl.col(field.name).cast(pl.Boolean).cast(pl.Int8)
        for field in fields
        if field.kind == "yes_no"
    ]
    written = pl.DataFrame(schema={field.name: pl.Null() for field in fields})
    if rows.height:
        written = rows.select(cells).with_columns(answers)
    return written.write_csv(date_format="%d/%m/%Y", line_terminator="\r\n").encode()
