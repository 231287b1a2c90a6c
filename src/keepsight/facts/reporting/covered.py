"""From when a table of facts can be told of a child: what its sources hold, and of whom."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

#: Stands for "as long as anything was kept".
EARLY = date(1900, 1, 1)

#: Of whom a source holds a table: of every child, of those looked after, of those on its list.
ALL, LOOKED_AFTER, LISTED = "all", "looked_after", "listed"

#: What ``covered`` gives.
SCHEMA: dict[str, pl.DataType] = {
    "child": pl.Int64(),
    "from_on": pl.Date(),
    "whole": pl.Boolean(),
}


def covered(facts: Mapping[str, pl.DataFrame], table: str, children: pl.Series) -> pl.DataFrame:
    """Of which of ``children`` (ids) any source holds a table, from which day on, and how far.

    Takes the frames ``coverage``, ``covered_children`` and ``period_of_care``. Gives ``child``,
    ``from_on`` and ``whole``, a row a child that is covered; a child without a row cannot be told.
    ``whole``: every event since ``from_on`` is held, so a blank since then means *none*. Otherwise
    only the state on ``from_on`` is held (the day its list was drawn up), and what it was before
    cannot be told. A whole source comes before a list; of several, the earliest whole one and the
    latest list count. What a source held when it ended still stands until another says otherwise.
    """
    rows = facts["coverage"].filter(pl.col("table") == table)
    found = pl.concat(
        [
            _of(rows, ALL, children.unique().to_frame("child")),
            _of(rows, LOOKED_AFTER, facts["period_of_care"].select("child").unique()),
            _of_listed(rows, facts["covered_children"].filter(pl.col("table") == table)),
        ]
    )
    whole = pl.col("whole")
    earliest = pl.col("from_on").filter(whole).min()
    return (
        found.filter(pl.col("child").is_in(children.implode()))
        .group_by("child")
        .agg(
            pl.when(whole.any())
            .then(earliest)
            .otherwise(pl.col("state_on").max())
            .alias("from_on"),
            whole.any(),
        )
        .select(pl.col(name).cast(dtype) for name, dtype in SCHEMA.items())
    )


def _of(rows: pl.DataFrame, whom: str, children: pl.DataFrame) -> pl.DataFrame:
    """Each of these children with what the sources hold of such."""
    return children.join(rows.filter(pl.col("whom") == whom).select(_held()), how="cross")


def _of_listed(rows: pl.DataFrame, listed: pl.DataFrame) -> pl.DataFrame:
    """The children on a source's list, each with what that source holds."""
    held = rows.filter(pl.col("whom") == LISTED).select("source", *_held())
    listed = listed.group_by("source", "child").agg(pl.col("listed_on").max())
    return listed.join(held, on="source").select(
        "child", "from_on", "whole", pl.coalesce("listed_on", "state_on").alias("state_on")
    )


def _held() -> list[pl.Expr]:
    return [
        pl.col("from_on").fill_null(EARLY),
        pl.col("whole").fill_null(False),
        pl.coalesce("to_on", "from_on", pl.lit(EARLY)).alias("state_on"),
    ]
