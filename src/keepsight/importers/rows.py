"""How every importer accounts for its rows: which record a row became, or why it was not taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from keepsight.kernel.source import ReadFile
from keepsight.writing.batches.proposal import REMARKS, ROWS

#: Faults that only earn a remark: the row is taken, the value kept as it came.
TAKEN_ALL_THE_SAME = ("unknown_code", "unknown_column", "missing_column")


@dataclass(frozen=True)
class Refusal:
    """Rows of one table that are not taken: ``rows`` has ``_row`` and may have ``_person``."""

    table: str
    rows: pl.DataFrame
    reason: str
    column: str
    sentence: str


def grave_faults(read: ReadFile, table: str, columns: Sequence[str] | None = None) -> pl.DataFrame:
    """The first fault of each row of a table for which the row cannot be taken.

    ``columns``: those that matter for the row; None: all. Columns ``_row, reason, column,
    sentence``.
    """
    found = read.faults.filter(
        (pl.col("table") == table) & ~pl.col("reason").is_in(list(TAKEN_ALL_THE_SAME))
    )
    if columns is not None:
        found = found.filter(pl.col("column").is_in(list(columns)) | pl.col("column").is_null())
    return found.unique("row", keep="first", maintain_order=True).select(
        _row="row", reason="reason", column="column", sentence="sentence"
    )


def ledger(
    read: ReadFile,
    records: Mapping[str, str],
    keys: Mapping[str, pl.DataFrame],
    refusals: Sequence[pl.DataFrame] = (),
) -> pl.DataFrame:
    """One line for every row of every table, in the shape of ``ROWS``.

    ``records``: the record a table's rows become. ``keys``: by table, ``_row``, ``_key`` and
    ``_person`` of the rows taken. ``refusals``: frames ``table, _row, reason, column, sentence``
    (and ``_person`` where known); the first refusal of a row counts. A row in neither is a fault
    of the importer, and raises.
    """
    refused = _refused(refusals)
    lines = []
    for table, frame in read.tables.items():
        if frame.is_empty():
            continue
        mine = frame.select("_row").join(
            refused.filter(pl.col("table") == table), on="_row", how="left"
        )
        taken = keys.get(table)
        if taken is None:
            taken = pl.DataFrame(schema={"_row": pl.Int64, "_key": pl.Int64, "_person": pl.Int64})
        joined = mine.join(
            taken.select("_row", "_key", pl.col("_person").alias("_owner")), on="_row", how="left"
        )
        lost = joined.filter(pl.col("reason").is_null() & pl.col("_key").is_null())
        if not lost.is_empty():
            raise AssertionError(f"{lost.height} rows of {table} are in no record and not refused")
        lines.append(_lines(read, table, records.get(table, ""), joined))
    return pl.concat(lines) if lines else pl.DataFrame(schema=ROWS)


def remarks(read: ReadFile, people: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """What was odd in rows that were taken all the same, in the shape of ``REMARKS``.

    ``people``: by table, ``_row`` and ``_person``.
    """
    odd = read.faults.filter(
        pl.col("reason").is_in(list(TAKEN_ALL_THE_SAME)) & pl.col("row").is_not_null()
    )
    found = []
    for (table,), frame in odd.partition_by("table", as_dict=True).items():
        owners = people.get(str(table))
        if owners is None:
            continue
        found.append(
            frame.join(owners.select(row="_row", person="_person"), on="row").select(
                pl.lit(read.files.get(str(table), read.name)).alias("file"),
                "table",
                "row",
                "person",
                "reason",
                "column",
                "sentence",
            )
        )
    return pl.concat(found) if found else pl.DataFrame(schema=REMARKS)


def remarks_on_the_file(read: ReadFile) -> tuple[str, ...]:
    """What is said of the file as a whole: the reader's own remarks, and faults of no single row."""
    whole = read.faults.filter(pl.col("row").is_null())["sentence"].drop_nulls()
    return tuple(dict.fromkeys((*read.remarks, *whole)))


def refusal(
    table: str, rows: pl.DataFrame, reason: str, column: str, sentence: str | pl.Expr
) -> pl.DataFrame:
    """Rows (``_row``, perhaps ``_person``) of a table that are not taken, all for one reason.

    ``sentence`` may be an expression over ``rows``; it says what to do.
    """
    said = pl.lit(sentence) if isinstance(sentence, str) else sentence
    person = pl.col("_person") if "_person" in rows.columns else pl.lit(None, dtype=pl.Int64)
    return rows.select(
        pl.lit(table).alias("table"),
        "_row",
        pl.lit(reason).alias("reason"),
        pl.lit(column).alias("column"),
        said.alias("sentence"),
        person.alias("_person"),
    )


def numbered(frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with ``_key``, its own number for each row."""
    return frame.with_row_index("_key").with_columns(pl.col("_key").cast(pl.Int64))


def _refused(refusals: Sequence[pl.DataFrame]) -> pl.DataFrame:
    columns = ["table", "_row", "reason", "column", "sentence", "_person"]
    empty = pl.DataFrame(
        schema={
            "table": pl.String,
            "_row": pl.Int64,
            "reason": pl.String,
            "column": pl.String,
            "sentence": pl.String,
            "_person": pl.Int64,
        }
    )
    frames = [frame for frame in refusals if not frame.is_empty()]
    joined = pl.concat([empty, *frames], how="diagonal_relaxed").select(columns)
    return joined.unique(["table", "_row"], keep="first", maintain_order=True)


def _lines(read: ReadFile, table: str, record: str, joined: pl.DataFrame) -> pl.DataFrame:
    refused = pl.col("reason").is_not_null()
    none = pl.lit(None)
    return joined.select(
        pl.lit(read.files.get(table, read.name)).alias("file"),
        pl.lit(table).alias("table"),
        pl.col("_row").alias("row"),
        pl.when(refused).then(none).otherwise(pl.lit(record)).alias("record"),
        pl.when(refused).then(none).otherwise(pl.col("_key")).alias("key"),
        pl.coalesce("_person", "_owner").alias("person"),
        "reason",
        "column",
        "sentence",
    ).cast(ROWS)  # type: ignore[arg-type]
