"""Writes facts as files: the SSD's tables under the SSD's names, and our own tables beside them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import polars as pl

from keepsight.facts.ssd import Filled, SsdColumn, filled, ssd_columns

#: The Polars type of a column of the dataset, by the word its list uses.
TYPES: Mapping[str, Any] = {
    "nvarchar": pl.String,
    "nchar": pl.String,
    "datetime": pl.Date,
    "int": pl.Int64,
    "float": pl.Float64,
    "bit": pl.Boolean,
}

#: Conferences that the dataset's table of initial conferences holds; reviews have their own.
INITIAL_CONFERENCES = ("initial", "transfer_in")


def write_facts(frames: Mapping[str, pl.DataFrame], to: Path) -> list[dict[str, Any]]:
    """Writes every table as ``<table>.parquet`` and ``<table>.csv`` into the folder ``to``.

    ``frames``: fact frames by the code of their table (``doorway.facts``). The dataset's tables
    come first, in its order and with all its columns; those that nothing fills are written with
    their heading alone, columns that nothing holds are blank. Then every frame under its own code
    with our own names, ``coverage`` among them. Gives a row a table: ``table, rows, file`` (the
    Parquet file; the CSV stands beside it). Text that a spreadsheet would run as a formula is left
    as it is in Parquet and is given a leading apostrophe in CSV.
    """
    to.mkdir(parents=True, exist_ok=True)
    written = []
    for name, columns in ssd_columns().items():
        source = filled().get(name)
        if source is None or source.code not in frames:
            frame = pl.DataFrame(schema={column.field: TYPES[column.type] for column in columns})
        else:
            frame = _as_dataset(frames[source.code], source, columns)
        written.append(_write(name, frame, to))
    for code, frame in frames.items():
        written.append(_write(code, _shareable(code, frame), to))
    return written


def _as_dataset(
    frame: pl.DataFrame, source: Filled, columns: tuple[SsdColumn, ...]
) -> pl.DataFrame:
    """A fact frame in the columns, names and types of a table of the dataset."""
    frame = _shareable(source.code, frame)
    if source.kind:
        frame = frame.filter(pl.col("kind_code") == source.kind)
    if source.code == "conference":
        frame = frame.filter(pl.col("kind_code").is_in(INITIAL_CONFERENCES))
    if source.code == "assessment_factor":
        # The dataset has a row an assessment, with all its factors in one cell.
        frame = frame.group_by("assessment", maintain_order=True).agg(
            pl.col("id").first(), pl.col("factor_code").unique(maintain_order=True)
        )
    return frame.select(
        _in_words(frame, source.columns[column.field], column).alias(column.field)
        if column.field in source.columns
        else pl.lit(None, TYPES[column.type]).alias(column.field)
        for column in columns
    )


def _in_words(frame: pl.DataFrame, ours: str, column: SsdColumn) -> pl.Expr:
    """A column of ours as the dataset writes it: yes and no as Y and N, lists of codes as JSON."""
    value, dtype = pl.col(ours), frame.schema[ours]
    wanted = TYPES[column.type]
    if dtype == pl.Boolean and wanted == pl.String:
        return pl.when(value).then(pl.lit("Y")).when(~value).then(pl.lit("N"))
    if column.field.endswith("_json"):
        quoted = pl.lit('"') + value.list.join('","') + pl.lit('"') if dtype == pl.List else None
        codes = pl.format('"{}"', value) if quoted is None else quoted
        return pl.when(value.is_not_null()).then(pl.format("[{}]", codes))
    if isinstance(dtype, pl.Datetime) and wanted == pl.Date:
        return value.dt.convert_time_zone("Europe/London").dt.date()
    return value.cast(wanted)


def _shareable(code: str, frame: pl.DataFrame) -> pl.DataFrame:
    """Without the postcode of an address that is kept back from someone."""
    if code != "address":
        return frame
    kept_back = pl.col("is_kept_back").fill_null(False)
    return frame.with_columns(pl.when(~kept_back).then("postcode").alias("postcode"))


def _write(name: str, frame: pl.DataFrame, to: Path) -> dict[str, Any]:
    frame.write_parquet(to / f"{name}.parquet")
    text = [column for column, dtype in frame.schema.items() if dtype == pl.String]
    frame.with_columns(_no_formula(column) for column in text).write_csv(
        to / f"{name}.csv", datetime_format="%Y-%m-%dT%H:%M:%SZ"
    )
    return {"table": name, "rows": frame.height, "file": f"{name}.parquet"}


def _no_formula(column: str) -> pl.Expr:
    value = pl.col(column)
    runs = value.str.contains(r"^[=+\-@\t\r]")
    return pl.when(runs).then(pl.lit("'") + value).otherwise(value).alias(column)
