"""A return as its files write it: what the rules judge, before anything is made of its cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import polars as pl

from keepsight.kernel.source import no_faults

#: Where a row stands for a person: the file, and the line or sheet row in it.
PLACES_SCHEMA = {"file": pl.String(), "line": pl.Int64()}

#: Words that spreadsheets and databases write where they mean nothing.
BLANK_WORDS = ("NULL", "Null", "null", "#N/A", "#NULL!", "N/A", "n/a", "NaN", "nan", "None")


@dataclass(frozen=True)
class TextReturn:
    """One return. ``tables``: text as in the file under the Department's names, blanks null.

    ``places``: for each row of each table, ``PLACES_SCHEMA``. ``faults``: what could not be read
    (``kernel.source.FAULTS_SCHEMA``; ``row`` is the 0-based row of the table, or null). ``remarks``:
    sentences on the files as a whole: columns missing or not known, files that hold no table.
    """

    name: str
    file_format: str  # csv, xml
    tables: Mapping[str, pl.DataFrame]
    places: Mapping[str, pl.DataFrame]
    faults: pl.DataFrame = field(default_factory=no_faults)
    remarks: tuple[str, ...] = ()
    collection: str | None = None
    authority: str | None = None


def places_of(rows: pl.DataFrame, file: str, line: str = "_row") -> pl.DataFrame:
    """The place of each row that one file gave; ``line``: the column that holds its line."""
    return rows.select(pl.lit(file, pl.String).alias("file"), pl.col(line).alias("line"))


def by_position(faults: pl.DataFrame, rows: pl.DataFrame, before: int = 0) -> pl.DataFrame:
    """Faults whose ``row`` is the 0-based row of the table, from those that name it by ``_row``.

    ``before``: how many rows of the table came from other files.
    """
    if faults.is_empty():
        return faults
    at = rows.select(row="_row", at=pl.int_range(pl.len()) + before).unique("row", keep="first")
    found = faults.join(at, on="row", how="left", maintain_order="left")
    return found.with_columns(row=pl.col("at")).select(faults.columns)
