"""What goes on, what has been too long, and what has not been since: what most signals ask of days."""

from __future__ import annotations

from datetime import date

import numpy as np
import polars as pl

from keepsight.law.rules import Version, limit
from keepsight.law.working_days import add_working_days

#: The units of law as Polars adds them to a day; the last of a month stands for a day that it lacks.
OFFSETS = {"days": "d", "weeks": "w", "months": "mo", "years": "y"}


def running() -> pl.Expr:
    """Begun on a day that is known, and not over."""
    return pl.col("started_on").is_not_null() & pl.col("ended_on").is_null()


def time_after(column: str, number: int, unit: str) -> pl.Expr:
    """The day on which so much time after the day in a column is up; null where that is null."""
    if unit != "working_days":
        return pl.col(column).dt.offset_by(f"{number}{OFFSETS[unit]}")

    def added(days: pl.Series) -> pl.Series:
        found = add_working_days(np.asarray(days.to_numpy(), "datetime64[D]"), number)
        return pl.Series(days.name, found).cast(pl.Date)

    added_to = pl.col(column).map_batches(added, return_dtype=pl.Date)
    return pl.when(pl.col(column).is_not_null()).then(added_to)


def after(column: str, version: Version) -> pl.Expr:
    """``time_after`` with the number that a law or standard says."""
    return time_after(column, version.number, version.unit)


def too_long(rows: pl.DataFrame, since: str, key: str, as_at: date) -> pl.DataFrame:
    """The rows for which a law's time from the day in ``since`` was up before ``as_at``; that day is their ``due``.

    A row without the day is none of them; before there was such a law none is.
    """
    version = limit(key).on(as_at)
    if version is None:
        return rows.clear().with_columns(due=pl.lit(None, pl.Date))
    return rows.with_columns(due=after(since, version)).filter(pl.col("due") < as_at)


def without(rows: pl.DataFrame, others: pl.DataFrame, on: str, since: str) -> pl.DataFrame:
    """The rows whose child has none of ``others`` on the day in ``since`` or after it.

    One of the others whose day (``on``) nobody wrote down may have been since: then nothing is missed.
    """
    last = others.group_by("child").agg(
        _last_on=pl.when(pl.col(on).is_not_null().all()).then(pl.col(on).max()).otherwise(date.max)
    )
    return (
        rows.join(last, on="child", how="left", maintain_order="left")
        .filter(pl.col("_last_on").is_null() | (pl.col("_last_on") < pl.col(since)))
        .drop("_last_on")
    )
