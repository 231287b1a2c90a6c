"""Writes the case-system list as CSV files, as ``reader.py`` beside it reads them."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import polars as pl

from keepsight.returns.case_list.tables import CASE_LIST


def write_case_list(tables: Mapping[str, pl.DataFrame]) -> dict[str, bytes]:
    """The files of the tables given, by name: UTF-8, comma, ISO dates, yes and no, UTC moments.

    Columns that a frame lacks are written blank. Raises ``KeyError`` for a table that is none.
    """
    files = {}
    for name, frame in tables.items():
        columns = [column.name for column in CASE_LIST[name].columns]
        out = io.StringIO(newline="")
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(columns)
        there = [column for column in columns if column in frame.columns]
        for row in frame.select(there).iter_rows(named=True):
            writer.writerow([_written(row.get(column)) for column in columns])
        files[f"{name}.csv"] = out.getvalue().encode("utf-8")
    return files


def _written(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
