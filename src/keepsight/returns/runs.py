"""Rows that stand in order, drawn together: a line for each run of them, without grouping."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl


def runs(
    rows: pl.DataFrame,
    begins: pl.Expr,
    first: Sequence[pl.Expr],
    last: Sequence[pl.Expr],
) -> pl.DataFrame:
    """A line a run of rows: ``first`` of its first row, ``last`` of its last.

    ``begins``: true on the first row of each run, never null. What is asked must not look at other
    rows.
    """
    begins_at = rows.select(begins.alias("begins"))["begins"]
    ends_at = begins_at.shift(-1).fill_null(True)
    return rows.filter(begins_at).select(first).hstack(rows.filter(ends_at).select(last))
