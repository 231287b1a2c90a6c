"""A return against the last time it was checked: what is new, still there, and fixed.

Files are exported anew each time, so their rows have no lasting number. What makes a finding the
same is its rule, its table and its child: of three rows then and two now, two are still there and
one is fixed.
"""

from __future__ import annotations

import polars as pl

#: What makes rows of two checks the same.
SAME = ("rule", "table", "child")


def rows_found(findings: pl.DataFrame) -> pl.DataFrame:
    """One line for each row that a rule found: ``rule, severity, message, table, row, child, file,
    line`` and ``fields`` and ``values``, lists of equal length. ``findings``: with file, line and
    value (``Checked.placed``).
    """
    once = findings.unique(["rule", "table", "row", "field", "message"], maintain_order=True)
    by = ["rule", "severity", "table", "row", "child"]
    return once.group_by(by, maintain_order=True).agg(
        pl.col("message").first(),
        pl.col("file").first(),
        pl.col("line").first(),
        pl.col("field").alias("fields"),
        pl.col("value").alias("values"),
    )


def compared(now: pl.DataFrame, before: pl.DataFrame | None) -> pl.DataFrame:
    """``rows_found`` of now with ``state``: "new", "still" or, without a check before, "found";
    behind them those of before that are "fixed"."""
    if before is None:
        return now.with_columns(state=pl.lit("found"))
    then, today = _numbered(before), _numbered(now)
    key = [*SAME, "number"]
    still = pl.lit("still")
    marked = today.join(
        then.select(key).with_columns(was=pl.lit(True)),
        on=key,
        how="left",
        nulls_equal=True,
        maintain_order="left",
    ).with_columns(state=pl.when("was").then(still).otherwise(pl.lit("new")))
    fixed = then.join(
        today.select(key), on=key, how="anti", nulls_equal=True, maintain_order="left"
    ).with_columns(state=pl.lit("fixed"))
    columns = [*now.columns, "state"]
    return pl.concat([marked.select(columns), fixed.select(columns)])


def _numbered(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.with_columns(number=pl.int_range(pl.len()).over(SAME))
