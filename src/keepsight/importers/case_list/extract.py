"""What the maps of the case-system list share: whose each row is, and which worker or team it names."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from keepsight.importers.fitting import longest
from keepsight.importers.taken import Taken, no_longer, place_of, points, sound
from keepsight.importers.whose import whose
from keepsight.kernel.source import ReadFile

#: Tables of a child's rows, by the column that names the child.
OF_CHILDREN = {
    "addresses": "local_id",
    "relationships": "local_id",
    "allocations": "local_id",
    "visits": "local_id",
    "core_groups": "local_id",
    "decisions": "local_id",
}


def is_there(read: ReadFile, table: str) -> bool:
    """Whether the folder holds the table, and any row of it."""
    return table in read.tables and not read.tables[table].is_empty()


def column(
    read: ReadFile, table: str, name: str, dtype: pl.DataType | type[pl.DataType]
) -> pl.Expr:
    """A column that the file may have left out."""
    if name in read.tables[table].columns:
        return pl.col(name)
    return pl.lit(None, dtype=dtype).alias(name)


def numbered(taken: Taken, table: str, frame: pl.DataFrame, number: str, most: int) -> pl.DataFrame:
    """Rows with a number that the house can keep; others are refused."""
    blank = frame.filter(pl.col(number).is_null())
    said = pl.format("{}: " + number + " is blank. Give the number.", place_of(blank))
    reason = "no_child" if number == "local_id" else "missing_required"
    taken.refuse(table, blank, reason, number, said)
    return no_longer(taken, table, frame.filter(pl.col(number).is_not_null()), number, most)


def rows_of_children(
    read: ReadFile, taken: Taken, table: str, needed: Sequence[str] = (), key: str | None = None
) -> pl.DataFrame:
    """A table's rows that can be taken, with ``_person``; a row of nobody in ``people`` is refused."""
    frame = sound(read, taken, table, needed, key)
    number = OF_CHILDREN[table]
    frame = numbered(taken, table, frame, number, longest("Identifier", "value"))
    found = whose(frame, taken.persons, number)
    lost = found.filter(pl.col("_person").is_null())
    nobody = pl.format(
        "{} stands in " + table + " but not in people, so nothing of it was taken.", number
    )
    two = pl.format("{} stands in people with two dates of birth. Put one right.", number)
    sentence = pl.when(pl.col("_why") == "two_children").then(two).otherwise(nobody)
    for reason in ("no_child", "two_children"):
        taken.refuse(table, lost.filter(pl.col("_why") == reason), reason, number, sentence)
    return found.filter(pl.col("_person").is_not_null())


def pointing(taken: Taken, frame: pl.DataFrame, record: str, name: str, by: str) -> pl.DataFrame:
    """The frame with ``name``: the ``_key`` of the worker or team whose number stands in ``by``."""
    number = {"Worker": "staff_number", "Team": "code"}[record]
    known = taken.records.get(record)
    if by not in frame.columns or known is None:
        return frame.with_columns(pl.lit(None, dtype=pl.Int64).alias(name))
    return points(frame, known, name, by=by, on=number)
