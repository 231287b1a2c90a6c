"""The year that an SSDA903 return covers, told from its dates: no file of it bears the year."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from keepsight.returns.prepared import as_dates

#: Where the year shows, best first: an episode that began is a fact of its year; a birthday, the
#: end of a claim or a planned review may lie anywhere.
_TELLING = (
    ("Episodes", "DECOM"),
    ("SWEpisodes", "SW_DECOM"),
    ("Reviews", "REVIEW"),
    ("Missing", "MIS_START"),
    ("AD1", "DATE_INT"),
    ("PlacedAdoption", "DATE_PLACED"),
    ("DoLo", "DOLO_START"),
    ("Episodes", "DEC"),
    ("PrevPerm", "DATE_PERM"),
)

#: A year needs one in so many of the dates: a slip of the hand alone does not move the return.
ONE_IN = 100


def collection_of(tables: Mapping[str, pl.DataFrame]) -> str | None:
    """``"2025-26"``: the latest year, 1 April to 31 March, that holds more than slips; or ``None``.

    ``tables``: as a reader gives them, typed or text. The first of ``_TELLING`` that has dates
    decides, and no other column is read.
    """
    for table, column in _TELLING:
        if table not in tables or column not in tables[table].columns:
            continue
        cells = tables[table][column].drop_nulls().value_counts(name="rows")
        days = cells.select("rows", day=as_dates(cells[column])).drop_nulls("day")
        if days.is_empty():
            continue
        year = pl.col("day").dt.offset_by("-3mo").dt.year()
        years = days.group_by(year=year).agg(pl.col("rows").sum())
        often = years.filter(pl.col("rows") * ONE_IN >= days["rows"].sum())
        first = int(often["year"].max())  # type: ignore[arg-type]
        return f"{first}-{(first + 1) % 100:02d}"
    return None
