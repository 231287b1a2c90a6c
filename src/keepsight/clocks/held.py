"""What the sources of a fact table hold for each child: from when, until when, how far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

#: Beyond every day.
BEYOND = 1 << 40


@dataclass(frozen=True, eq=False)
class Held:
    """What is held of one table, for each of some children."""

    any: Bools
    whole: Bools
    since: Ints
    to: Ints


def _days(series: pl.Series, blank: int) -> Ints:
    return series.cast(pl.Int32).cast(pl.Int64).fill_null(blank).to_numpy()


def _of_whom(row: dict[str, object], facts: Mapping[str, pl.DataFrame], children: Ints) -> Bools:
    """Which of the children a row of coverage speaks of."""
    if row["whom"] == "all":
        return np.ones(len(children), dtype=bool)
    if row["whom"] == "looked_after":
        frame = facts.get("period_of_care")
        listed = frame["child"] if frame is not None else pl.Series([], dtype=pl.Int64)
    else:
        frame = facts.get("covered_children")
        if frame is None:
            return np.zeros(len(children), dtype=bool)
        same = (pl.col("table") == row["table"]) & (pl.col("source") == row["source"])
        listed = frame.filter(same)["child"]
    return np.isin(children, listed.drop_nulls().to_numpy())


def held(
    table: str, coverage: pl.DataFrame, facts: Mapping[str, pl.DataFrame], children: Ints
) -> Held:
    """What the sources of a table together hold for each child."""
    count = len(children)
    anyone, whole = np.zeros(count, dtype=bool), np.zeros(count, dtype=bool)
    since, to = np.full(count, BEYOND), np.full(count, -BEYOND)
    rows = coverage.filter(pl.col("table") == table)
    begins, ends = _days(rows["from_on"], -BEYOND), _days(rows["to_on"], BEYOND)
    for row, begin, end in zip(rows.iter_rows(named=True), begins, ends, strict=True):
        mine = _of_whom(row, facts, children)
        anyone |= mine
        to = np.where(mine, np.maximum(to, end), to)
        if row["whole"]:
            whole |= mine
            since = np.where(mine, np.minimum(since, begin), since)
    return Held(anyone, whole, since, to)
