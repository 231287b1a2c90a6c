"""What every importer fills map by map: people, records, and what became of each row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import polars as pl

from keepsight.importers import rows
from keepsight.importers.fitting import UNFIT, fitted
from keepsight.kernel.source import ReadFile
from keepsight.writing.batches.proposal import PEOPLE, REMARKS, Proposal

#: Longest name of a file in the ledger.
LONGEST_FILE = 255


@dataclass
class Taken:
    """Filled map by map: records, the keys of the rows that became them, refusals and remarks."""

    scheme: str
    people: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=PEOPLE))
    records: dict[str, pl.DataFrame] = field(default_factory=dict)
    keys: dict[str, pl.DataFrame] = field(default_factory=dict)
    record_of: dict[str, str] = field(default_factory=dict)
    refusals: list[pl.DataFrame] = field(default_factory=list)
    #: remarks of the maps themselves: ``table, _row, reason, column, sentence``
    remarks: list[pl.DataFrame] = field(default_factory=list)
    #: the source's child → ``_person``; its other columns are the importer's own
    persons: pl.DataFrame = field(
        default_factory=lambda: pl.DataFrame(schema={"_child": pl.Int64, "_person": pl.Int64})
    )

    def keep(self, table: str, record: str, frame: pl.DataFrame) -> None:
        """Rows (``_row, _key, _person``) of a table that became a record."""
        self.keys[table] = frame.select("_row", "_key", "_person")
        self.record_of[table] = record

    def put(self, record: str, frame: pl.DataFrame, **fields: str | pl.Expr) -> pl.DataFrame:
        """Propose a record for each row of ``frame``, and give the frame with its ``_key``.

        ``fields``: the record's fields, each a column of the frame or an expression over it.
        ``_person`` is the frame's own; a frame without it is of nobody (workers, teams).
        """
        if "_person" not in frame.columns:
            frame = frame.with_columns(_person=pl.lit(None, dtype=pl.Int64))
        before = self.records.get(record)
        frame = frame.drop("_key", strict=False).with_row_index("_key")
        frame = frame.with_columns(
            pl.col("_key").cast(pl.Int64) + (0 if before is None else before.height)
        )
        mine = frame.select("_key", "_person", **fields)
        if before is not None:
            mine = pl.concat([before, mine], how="diagonal_relaxed")
        self.records[record] = mine
        return frame

    def take(
        self, table: str, record: str, frame: pl.DataFrame, **fields: str | pl.Expr
    ) -> pl.DataFrame:
        """``put`` and ``keep``: each row of the table becomes the record."""
        frame = self.put(record, frame, **fields)
        self.keep(table, record, frame)
        return frame

    def refuse(
        self, table: str, frame: pl.DataFrame, reason: str, column: str, sentence: str | pl.Expr
    ) -> None:
        """Rows of a table that are not taken; the sentence says what to do."""
        if not frame.is_empty():
            self.refusals.append(rows.refusal(table, frame, reason, column, sentence))

    def remark(
        self, table: str, frame: pl.DataFrame, reason: str, column: str, sentence: str | pl.Expr
    ) -> None:
        """Something odd in rows that are taken all the same."""
        if not frame.is_empty():
            said = rows.refusal(table, frame, reason, column, sentence)
            self.remarks.append(said.drop("_person"))

    def proposal(self, read: ReadFile, source: str, collection: str = "") -> Proposal:
        """The proposal of all that was taken. Raises where a row is in no record and not refused."""
        unfit = self._fit()
        lines = rows.ledger(read, self.record_of, self.keys, self.refusals)
        said = self._remarks(read, lines, unfit)
        short = pl.col("file").str.tail(LONGEST_FILE)
        return Proposal(
            source=source,
            scheme=self.scheme,
            name=read.name,
            people=self.people.select(list(PEOPLE)).cast(PEOPLE),  # type: ignore[arg-type]
            records={name: frame for name, frame in self.records.items() if not frame.is_empty()},
            rows=lines.with_columns(short),
            remarks=said.with_columns(short),
            collection=collection,
            file_remarks=rows.remarks_on_the_file(read),
        )

    def _fit(self) -> pl.DataFrame:
        """Make every record fit; rows whose record cannot stand are refused. What was left out."""
        found = [pl.DataFrame(schema={**UNFIT, "record": pl.String()})]
        for record, frame in self.records.items():
            self.records[record], unfit = fitted(record, frame)
            found.append(unfit.with_columns(record=pl.lit(record)))
        unfit = pl.concat(found)
        for table, record in self.record_of.items():
            lost = unfit.filter((pl.col("record") == record) & pl.col("_lost"))
            if not lost.is_empty():
                mine = self.keys[table].join(lost, on="_key").with_columns(table=pl.lit(table))
                self.refusals.append(
                    mine.select("table", "_row", "reason", "column", "sentence", "_person")
                )
        return unfit

    def _remarks(self, read: ReadFile, lines: pl.DataFrame, unfit: pl.DataFrame) -> pl.DataFrame:
        """Every fault of a row that was taken, what the maps said, and what did not fit."""
        taken = lines.filter(pl.col("reason").is_null()).select(
            "file", "table", "row", "record", "key", "person"
        )
        columns = ["table", "row", "reason", "column", "sentence"]
        faults = read.faults.filter(pl.col("row").is_not_null()).select(columns)
        own = [frame.rename({"_row": "row"}).select(columns) for frame in self.remarks]
        said = pl.concat([faults, *own]).join(taken, on=["table", "row"], maintain_order="left")
        found = [said.select(list(REMARKS))]
        if not unfit.is_empty():
            lost = unfit.join(taken, left_on=["record", "_key"], right_on=["record", "key"])
            found.append(lost.select(list(REMARKS)))
        return pl.concat(found).cast(REMARKS)  # type: ignore[arg-type]


def place_of(frame: pl.DataFrame) -> pl.Expr:
    """Where a person finds a row again: ``episodes.csv, row 7``, ``Line 7`` or ``Row 7``."""
    if "_file" in frame.columns:
        return pl.format("{}, row {}", "_file", "_line")
    return (
        pl.format("Line {}", "_line") if "_line" in frame.columns else pl.format("Row {}", "_row")
    )


def sound(
    read: ReadFile, taken: Taken, table: str, needed: Sequence[str], key: str | None = None
) -> pl.DataFrame:
    """A table's rows that can be taken; the others are refused.

    Refused: rows with a value in ``needed`` that cannot be read, rows with too many or too few
    cells, and rows without a ``key`` date, since without it nobody could tell which event it is.
    """
    frame = read.tables[table]
    faults = rows.grave_faults(read, table, (*needed, key) if key else needed)
    if not faults.is_empty():
        refused = (
            frame.select("_row")
            .join(faults, on="_row", maintain_order="left")
            .select(pl.lit(table).alias("table"), "_row", "reason", "column", "sentence")
        )
        taken.refusals.append(refused)
        frame = frame.join(refused, on="_row", how="anti", maintain_order="left")
    if key is None:
        return frame
    blank = frame.filter(pl.col(key).is_null())
    if not blank.is_empty():
        said = ": " + key + " is blank, so nobody could tell which event this is. Fill it in."
        taken.refuse(table, blank, "missing_required", key, place_of(blank) + pl.lit(said))
    return frame.filter(pl.col(key).is_not_null())


def no_longer(
    taken: Taken, table: str, frame: pl.DataFrame, column: str, longest: int
) -> pl.DataFrame:
    """The rows whose number in ``column`` is no longer than the house can keep; others are refused."""
    overlong = frame.filter(pl.col(column).str.len_chars() > longest)
    if overlong.is_empty():
        return frame
    said = pl.format(
        "{}: " + column + f" has more than {longest} characters. Give the number itself.",
        place_of(overlong),
    )
    taken.refuse(table, overlong, "too_long", column, said)
    return frame.join(overlong, on="_row", how="anti", maintain_order="left")


def identifiers(people: pl.DataFrame, scheme: str) -> pl.DataFrame:
    """The numbers of people (``PEOPLE``) as records: ``_key, _person, scheme, value``."""
    schemes = {
        "local_id": f"local:{scheme}",
        "upn": "upn",
        "former_upn": "former_upn",
        "nhs_number": "nhs",
    }
    long = people.unpivot(
        index="_person", on=list(schemes), variable_name="scheme", value_name="value"
    )
    return rows.numbered(
        long.filter(pl.col("value").is_not_null()).with_columns(
            pl.col("scheme").replace_strict(schemes)
        )
    )


def points(
    frame: pl.DataFrame, parents: pl.DataFrame, name: str, *, by: str = "_parent", on: str = "_row"
) -> pl.DataFrame:
    """The frame with ``name``: the ``_key`` of what its column ``by`` points to.

    ``parents``: ``_key``, and ``on``, which ``by`` holds: by default the row of the parent.
    """
    known = parents.select(pl.col(on).alias("__on"), pl.col("_key").alias(name)).unique(
        "__on", keep="first", maintain_order=True
    )
    return frame.join(known, left_on=by, right_on="__on", how="left", maintain_order="left")
