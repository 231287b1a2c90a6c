"""Rows of lives as data frames: days become dates, and minutes moments."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

#: A row as it is gathered: column -> value, days still as numbers.
Row = dict[str, object]

_MINUTE = 60_000_000  # in microseconds


def frame(
    rows: Sequence[Row], *, dates: Sequence[str] = (), moments: Sequence[str] = ()
) -> pl.DataFrame:
    """The rows as a frame; ``dates`` hold days since 1970, ``moments`` minutes since then."""
    made = pl.DataFrame(rows, infer_schema_length=None)
    return made.with_columns(
        *(pl.col(name).cast(pl.Int32).cast(pl.Date) for name in dates if name in made.columns),
        *(
            (pl.col(name).cast(pl.Int64) * _MINUTE).cast(pl.Datetime("us", "UTC"))
            for name in moments
            if name in made.columns
        ),
    )


def up_to(day: int | None, until: int) -> int | None:
    """The day, if it has come by ``until``."""
    return day if day is not None and day <= until else None
