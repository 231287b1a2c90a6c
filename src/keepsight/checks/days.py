"""What checks ask of days: working days gone by, and the numbers of local standards."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import numpy as np
import polars as pl

from keepsight.law.rules import limit
from keepsight.law.working_days import add_working_days, working_days_between

LONDON = "Europe/London"
#: What a check gives, without a row: most of what is asked of one child finds nothing.
NOTHING = pl.DataFrame(
    schema={
        "child": pl.Int64(),
        "part": pl.String(),
        "line": pl.Int64(),
        "record": pl.String(),
        "since": pl.Date(),
        "sentence": pl.String(),
    }
)


def together(frames: Iterable[pl.DataFrame]) -> pl.DataFrame:
    """What the parts of a check found, those that found anything."""
    found = [NOTHING, *(frame for frame in frames if not frame.is_empty())]
    return pl.concat(found) if len(found) > 1 else NOTHING


def number_of(key: str, as_at: date) -> int:
    """The number of a standard on a day; before it was set, the first that was."""
    version = limit(key).on(as_at) or limit(key).versions[0]
    return version.number


def working_days_after(column: str, number: int) -> pl.Expr:
    """The day so many working days after the day in a column; null where that is null."""

    def added(days: pl.Series) -> pl.Series:
        found = add_working_days(np.asarray(days.to_numpy(), "datetime64[D]"), number)
        return pl.Series(days.name, found).cast(pl.Date)

    added_to = pl.col(column).map_batches(added, return_dtype=pl.Date)
    return pl.when(pl.col(column).is_not_null()).then(added_to)


def with_working_days(rows: pl.DataFrame, one: str, other: str, name: str) -> pl.DataFrame:
    """The rows with the working days from one day to another, both of them known."""
    days = [np.asarray(rows[column].to_numpy(), "datetime64[D]") for column in (one, other)]
    return rows.with_columns(pl.Series(name, working_days_between(*days), dtype=pl.Int64))


def day_written() -> pl.Expr:
    """The day in England on which a row was written down; null where its source does not say."""
    return pl.col("recorded_at").dt.convert_time_zone(LONDON).dt.date()
