"""Rows in plain Python to the frames that the evaluator reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from keepsight.facts.tables import fact_tables


def frame(table: str, rows: Sequence[Mapping[str, Any]]) -> pl.DataFrame:
    """A fact table's rows with its schema; what a row leaves out is null."""
    schema = fact_tables()[table].schema
    for row in rows:
        assert row.keys() <= schema.keys(), row.keys() - schema.keys()
    return pl.DataFrame([{**dict.fromkeys(schema), **row} for row in rows], schema=schema)


def frames(tables: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, pl.DataFrame]:
    """All tables as frames."""
    return {table: frame(table, rows) for table, rows in tables.items()}
