"""The year of a return, and what it therefore covers: a proposal's lines of coverage."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import polars as pl

from keepsight.importers.rows import numbered

#: Whom a table of a source covers.
ALL, LOOKED_AFTER, LISTED = "all", "looked_after", "listed"


def year_of(collection: str) -> tuple[date, date]:
    """First and last day of a collection year written ``2025-26``."""
    first = int(collection[:4])
    return date(first, 4, 1), date(first + 1, 3, 31)


def collection_of(day: date) -> str:
    """The collection year a day falls in, as ``2025-26``."""
    first = day.year if day.month >= 4 else day.year - 1
    return f"{first}-{(first + 1) % 100:02d}"


def coverage(
    tables: Iterable[str], *, whom: str, from_on: date | None, until_on: date, whole: bool
) -> pl.DataFrame:
    """The records ``Coverage`` for the fact tables that a file holds for a period.

    ``whole``: every event of the period, not only the latest one known.
    """
    frame = pl.DataFrame({"table_code": sorted(tables)}).with_columns(
        pl.lit(whom).alias("whom_code"),
        pl.lit(from_on, dtype=pl.Date).alias("from_on"),
        pl.lit(until_on, dtype=pl.Date).alias("until_on"),
        pl.lit(whole).alias("is_whole"),
        pl.lit(None, dtype=pl.Int64).alias("_person"),
    )
    return numbered(frame)


def together(parts: Iterable[pl.DataFrame]) -> pl.DataFrame:
    """Lines of coverage from several tables as one, numbered anew; none where there are none."""
    none = coverage((), whom=ALL, from_on=None, until_on=date.min, whole=True)
    return numbered(pl.concat([none, *parts], how="vertical_relaxed").drop("_key"))
