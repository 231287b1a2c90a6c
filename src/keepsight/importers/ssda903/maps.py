"""How a row of the SSDA903 finds its child: by number and date of birth, or by its XML element."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from keepsight.importers import rows
from keepsight.importers.taken import Taken, place_of, sound
from keepsight.importers.whose import whose
from keepsight.kernel.source import ReadFile


def is_there(read: ReadFile, table: str) -> bool:
    """Whether the return holds the table, and any row of it."""
    return table in read.tables and not read.tables[table].is_empty()


def rows_of_children(
    read: ReadFile, taken: Taken, table: str, needed: Sequence[str] = (), key: str | None = None
) -> pl.DataFrame:
    """A table's rows that can be taken (``sound``), with ``_person`` and ``_born`` (the header's).

    Refused by name: rows without a number, of a child without a header, of a child whose date of
    birth differs from the header's, and of one of two children under one number where the row does
    not tell which.
    """
    frame = sound(read, taken, table, needed, key)
    if "_child" in frame.columns and "_child" in taken.persons.columns:
        by_element = taken.persons.select("_child", "_person", "_held", _why=pl.lit("no_child"))
        found = frame.join(by_element, on="_child", how="left", maintain_order="left")
        found = found.with_columns(
            _why=pl.when(pl.col("_person").is_null()).then(pl.lit("no_child"))
        )
    else:
        born = "DOB" if "DOB" in frame.columns else ""
        found = whose(frame, taken.persons, "CHILD", born)
    lost = found.filter(pl.col("_why").is_not_null())
    if not lost.is_empty():
        taken.refusals.append(_lost(table, lost))
    return found.filter(pl.col("_why").is_null()).with_columns(_born=pl.col("_held"))


def _lost(table: str, lost: pl.DataFrame) -> pl.DataFrame:
    """Why a row of nobody is not taken, naming the child and the file."""
    if "DOB" not in lost.columns:
        lost = lost.with_columns(DOB=pl.lit(None, dtype=pl.Date))
    file = pl.col("_file")
    numberless = pl.format(
        "{}: CHILD is blank, so nothing of it was taken. Give the child its number.", place_of(lost)
    )
    no_header = pl.format(
        "{} stands in {} but not in the header, so nothing of it was taken.", "CHILD", file
    )
    two = pl.format(
        "{} stands twice in the header. {} does not tell which child it is about.",
        "CHILD",
        place_of(lost),
    )
    day = "%-d %B %Y"
    differs = pl.format(
        "{}, {}: born on {}, but on {} in the header. Put the wrong one right.",
        "CHILD",
        place_of(lost),
        pl.col("DOB").dt.to_string(day),
        pl.col("_held").dt.to_string(day),
    )
    sentence = (
        pl.when(pl.col("CHILD").is_null())
        .then(numberless)
        .when(pl.col("_why") == "no_child")
        .then(no_header)
        .when(pl.col("_why") == "two_children")
        .then(two)
        .otherwise(differs)
    )
    column = (
        pl.when(pl.col("_why") == "born_differs").then(pl.lit("DOB")).otherwise(pl.lit("CHILD"))
    )
    refused = rows.refusal(table, lost, "no_child", "CHILD", sentence)
    said = lost.select(reason="_why", column=column)
    return refused.with_columns(said["reason"], said["column"])
