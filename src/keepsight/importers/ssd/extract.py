"""An extract as it is worked on: its rows, whose they are, and what their IDs point to.

Which column of the dataset fills which field is said once, in the fact tables (``facts``), which
write the same dataset; the maps beside this file say only what a plain column cannot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

import polars as pl

from keepsight.facts.tables import fact_tables
from keepsight.importers.fitting import longest
from keepsight.importers.taken import Taken, no_longer, place_of, sound
from keepsight.importers.whose import whose
from keepsight.kernel.foreign_table import parse_integers, parse_yes_no
from keepsight.kernel.source import ReadFile


@cache
def fields_of(code: str) -> dict[str, tuple[str, pl.DataType | type[pl.DataType]]]:
    """The fields of a fact table's record that one column of the dataset fills: column and type."""
    return {
        column.path: (column.ssd, column.dtype)
        for column in fact_tables()[code].columns
        if column.ssd and not column.refers and "." not in column.path
    }


@cache
def pointers_of(code: str) -> dict[str, tuple[str, str]]:
    """The fields of a fact table's record that hold the ID of another row: column and fact table."""
    return {
        column.name: (column.ssd, column.refers)
        for column in fact_tables()[code].columns
        if column.ssd and column.refers and "." not in column.path
    }


@dataclass
class Extract:
    """``ids``: by fact table, the ``id`` of each row of the extract, its ``_key`` and ``_person``.

    ``waiting``: rows of a table whose records are made once those they point to are there.
    """

    read: ReadFile
    taken: Taken
    ids: dict[str, pl.DataFrame] = field(default_factory=dict)
    waiting: dict[str, pl.DataFrame] = field(default_factory=dict)

    def has(self, table: str) -> bool:
        """Whether the extract holds the table, and any row of it."""
        return table in self.read.tables and not self.read.tables[table].is_empty()

    def rows(
        self,
        table: str,
        child: str,
        needed: Sequence[str] = (),
        key: str | None = None,
    ) -> pl.DataFrame:
        """A table's rows that can be taken, with ``_person``; rows of nobody are refused by name."""
        frame = sound(self.read, self.taken, table, needed, key)
        return self.of_children(table, frame, child)

    def of_children(self, table: str, frame: pl.DataFrame, child: str) -> pl.DataFrame:
        """The rows whose person is in ``ssd_person``, with ``_person``; others are refused."""
        found = whose(frame.drop("_person", strict=False), self.taken.persons, child)
        lost = found.filter(pl.col("_person").is_null())
        blank = pl.format("{}: " + child + " is blank. Say whose row it is.", place_of(lost))
        nobody = pl.format(
            "{} stands in " + table + " but not in ssd_person, so nothing of it was taken.", child
        )
        two = pl.format("{} stands in ssd_person with two dates of birth. Put one right.", child)
        sentence = (
            pl.when(pl.col(child).is_null())
            .then(blank)
            .when(pl.col("_why") == "two_children")
            .then(two)
            .otherwise(nobody)
        )
        for reason in ("no_child", "two_children"):
            rows = lost.filter(pl.col("_why") == reason)
            self.taken.refuse(table, rows, reason, child, sentence)
        return found.filter(pl.col("_person").is_not_null())

    def below(self, table: str, frame: pl.DataFrame, by: str, code: str, name: str) -> pl.DataFrame:
        """Rows that belong to another row, with ``name`` (its ``_key``) and its ``_person``.

        A row that points to nothing is refused: nobody could tell whose it is.
        """
        frame = frame.join(
            self.parents(code).select("id", pl.col("_key").alias(name), "_person"),
            left_on=by,
            right_on="id",
            how="left",
            maintain_order="left",
        )
        lost = frame.filter(pl.col(name).is_null())
        said = pl.format(
            "{}: {} is blank or stands nowhere in the extract, so it belongs to nobody.",
            place_of(lost),
            pl.lit(by),
        )
        self.taken.refuse(table, lost, "points_to_nothing", by, said)
        return frame.filter(pl.col(name).is_not_null())

    def parents(self, code: str) -> pl.DataFrame:
        """The rows of a fact table by their IDs (the first of each): ``id, _key, _person``."""
        schema = {"id": pl.String, "_key": pl.Int64, "_person": pl.Int64}
        known = self.ids.get(code, pl.DataFrame(schema=schema))
        return known.unique("id", keep="first", maintain_order=True)

    def point(self, table: str, frame: pl.DataFrame, name: str, by: str, code: str) -> pl.DataFrame:
        """The frame with ``name``: the ``_key`` of what ``by`` points to, of the same child.

        What points to nothing, or to another child's row, is left blank and said.
        """
        if by not in frame.columns:
            return frame.with_columns(pl.lit(None, dtype=pl.Int64).alias(name))
        known = self.parents(code).rename({"_key": name, "_person": "_whose"})
        frame = frame.join(known, left_on=by, right_on="id", how="left", maintain_order="left")
        own = pl.col("_whose").is_null() | (pl.col("_whose") == pl.col("_person"))
        frame = frame.with_columns(pl.when(own).then(name).alias(name)).drop("_whose")
        lost = frame.filter(pl.col(name).is_null() & pl.col(by).is_not_null())
        said = pl.format("{}: {} points to nothing of this child.", place_of(lost), pl.lit(by))
        self.taken.remark(table, lost, "points_to_nothing", by, said)
        return frame

    def take(
        self, table: str, code: str, frame: pl.DataFrame, **more: str | pl.Expr
    ) -> pl.DataFrame:
        """Each row becomes the record of the fact table ``code``, filled as that table is written.

        ``more``: fields that the fact table does not say, or says otherwise.
        """
        fact = fact_tables()[code]
        fields: dict[str, str | pl.Expr] = {}
        for name, (column, dtype) in fields_of(code).items():
            if name not in more and column in frame.columns:
                frame = frame.with_columns(_as(frame[column], dtype))
                fields[name] = column
        for name, (column, refers) in pointers_of(code).items():
            if name not in more and column in frame.columns:
                frame = self.point(table, frame, f"_to_{name}", column, refers)
                fields[name] = f"_to_{name}"
        frame = self.taken.take(table, fact.record, frame, **fields, **more)
        self.note(code, frame, fact.ssd_id)
        return frame

    def note(self, code: str, frame: pl.DataFrame, own_id: str) -> None:
        """Remember the rows under their own IDs, so that others can point to them."""
        if own_id in frame.columns:
            mine = frame.select("_key", "_person", id=pl.col(own_id).cast(pl.String))
            before = [self.ids[code]] if code in self.ids else []
            self.ids[code] = pl.concat(
                [*before, mine.drop_nulls("id").select("id", "_key", "_person")]
            )


def _as(cells: pl.Series, dtype: pl.DataType | type[pl.DataType]) -> pl.Series:
    """Cells of a plain text column that mean yes or no, or a number. Unknown is blank."""
    if cells.dtype == pl.String and dtype == pl.Boolean:
        return parse_yes_no(cells)[0].alias(cells.name)
    if cells.dtype == pl.String and dtype == pl.Int64:
        return parse_integers(cells)[0].alias(cells.name)
    if cells.dtype == pl.Boolean and dtype == pl.String:
        return pl.select(
            pl.when(cells).then(pl.lit("Y")).when(~cells).then(pl.lit("N")).alias(cells.name)
        ).to_series()
    return cells


def numbers_that_fit(
    extract: Extract, table: str, frame: pl.DataFrame, column: str, record: str, name: str
) -> pl.DataFrame:
    """Rows whose number can be kept in the field ``name`` of a record; others are refused."""
    return no_longer(extract.taken, table, frame, column, longest(record, name))
