"""From the row numbers that rules found to the frame of findings, built once at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import polars as pl

from keepsight.kernel.rule import RuleVersion
from keepsight.returns.prepared import Tables

FINDINGS_SCHEMA: dict[str, pl.DataType] = {
    "rule": pl.String(),
    "version": pl.String(),
    "severity": pl.String(),
    "table": pl.String(),
    "row": pl.Int64(),
    "field": pl.String(),
    "group": pl.Int64(),
    "child": pl.String(),
    "message": pl.String(),
}


@dataclass(frozen=True)
class Found:
    """What one rule came to. ``rows``: a column of row numbers a table, a line a group; the column
    ``""`` stands for the whole return. ``None`` where the rule did not run."""

    version: RuleVersion
    status: Literal["ran", "not_run", "crashed"]
    reason: str | None = None
    rows: pl.DataFrame | None = None


def findings_of(found: Sequence[Found], tables: Tables) -> pl.DataFrame:
    """The findings of all rules, in the order of the rules, groups, tables and fields.

    ``found``: rules that ran. A row stands once a group and field.
    """
    pieces = [
        _rows_of(number, one.rows[table], table, place)
        for number, one in enumerate(found)
        if one.rows is not None and one.rows.height
        for place, table in enumerate(one.rows.columns)
    ]
    if not pieces:
        return pl.DataFrame(schema=FINDINGS_SCHEMA)
    rules = pl.DataFrame(
        [
            (number, v.code, v.version, v.severity, v.message)
            for number, v in enumerate(one.version for one in found)
        ],
        schema={
            "number": pl.UInt16,
            "rule": pl.String,
            "version": pl.String,
            "severity": pl.String,
            "message": pl.String,
        },
        orient="row",
    )
    fields = pl.DataFrame(
        [
            (number, table, list(names))
            for number, one in enumerate(found)
            for table, names in one.version.on.items()
        ],
        schema={"number": pl.UInt16, "table": pl.String, "field": pl.List(pl.String)},
        orient="row",
    )
    rows = pl.concat(pieces).filter(pl.col("table").is_null() | pl.col("row").is_not_null())
    rows = rows.sort("number", "group", "place", "row", maintain_order=True)
    return (
        _with_children(rows, tables)
        .join(fields, on=["number", "table"], how="left", maintain_order="left")
        .explode("field")
        .join(rules, on="number", how="left", maintain_order="left")
        .select(pl.col(name).cast(dtype) for name, dtype in FINDINGS_SCHEMA.items())
    )


def _rows_of(number: int, rows: pl.Series, table: str, place: int) -> pl.DataFrame:
    piece = pl.DataFrame(
        {"row": rows, "group": pl.int_range(len(rows), dtype=pl.UInt32, eager=True)}
    )
    if rows.dtype == pl.List:
        piece = piece.explode("row")
    return piece.select(
        pl.lit(number, pl.UInt16).alias("number"),
        pl.lit(table or None, pl.String).alias("table"),
        pl.lit(place, pl.UInt8).alias("place"),
        pl.col("row").cast(pl.UInt32),
        "group",
    )


def _with_children(rows: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """With the ``child`` of each row, gathered table by table."""
    pieces = []
    rows = rows.with_row_index("at")
    for (table,), some in rows.partition_by("table", as_dict=True, maintain_order=True).items():
        if table is None:
            child = pl.Series("child", [None], dtype=pl.String).new_from_index(0, some.height)
        else:
            child = tables.children_of_rows(str(table)).gather(some["row"]).alias("child")
        pieces.append(some.with_columns(child))
    return pl.concat(pieces).sort("at")
