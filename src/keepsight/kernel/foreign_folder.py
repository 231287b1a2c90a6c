"""Several tables that are one export: a folder of CSV or Parquet files, known by their columns."""

from __future__ import annotations

import io
from collections.abc import Callable, Collection, Mapping, Sequence

import polars as pl

from keepsight.kernel.foreign_apart import opened_apart
from keepsight.kernel.foreign_column import Fault, TextTable, TypedColumn, typed
from keepsight.kernel.foreign_table import read_csv, text_table
from keepsight.kernel.source import ReadFile, UnreadableFile, no_faults

PARQUET = b"PAR1"


def read_table(content: bytes, name: str, *, known: Collection[str] = ()) -> TextTable:
    """One CSV or Parquet file, told apart by its content, as text."""
    if content.startswith(PARQUET):
        return read_parquet(content, name)
    return read_csv(content, name, known=known)


def read_parquet(content: bytes, name: str) -> TextTable:
    """A Parquet file as text: ISO dates, moments with ``Z`` where the file knows the zone.

    ``_row`` counts the records from 1. A column of lists, structures or bytes is left out and said.
    Raises ``UnreadableFile`` for a damaged or overlong file.
    """
    answer, table = opened_apart("parquet", content, name)
    text = pl.read_ipc(io.BytesIO(table))
    faults: list[Fault] = [
        (
            name,
            None,
            column,
            None,
            "unknown_column",
            f"{name}: the column {column} holds no plain values. It was not read.",
        )
        for column in answer["left_out"]
    ]
    numbered = text.with_row_index("_row", offset=1).cast({"_row": pl.Int64})
    return text_table(name, numbered, faults)


def read_folder(
    files: Mapping[str, bytes],
    name: str,
    *,
    source: str,
    table_of: Callable[[Collection[str]], str | None],
    columns_of: Callable[[str], Sequence[TypedColumn]],
    known: Collection[str],
    blank_words: Collection[str] = (),
) -> ReadFile:
    """Every file that is one of the source's tables, typed; what is none of them is a remark.

    ``blank_words``: what this source writes for an empty cell. A file that cannot be read, or is no
    table of the source, is said in ``remarks`` and the others are read. Raises ``UnreadableFile``
    where no file is a table, or two are the same one.
    """
    tables: dict[str, pl.DataFrame] = {}
    came_from: dict[str, str] = {}
    faults = [no_faults()]
    remarks: list[str] = []
    for file in sorted(files):
        try:
            text = read_table(files[file], file, known=known)
        except UnreadableFile as error:
            remarks.append(str(error))
            continue
        table = table_of(text.heading)
        if table is None:
            remarks.append(f"{file} is none of the tables that can be read here.")
            continue
        if table in tables:
            raise UnreadableFile(f"{came_from[table]} and {file} both hold {table}. Keep one.")
        if blank_words:
            text = _without(text, blank_words)
        tables[table], unread = typed(text, columns_of(table))
        faults.append(unread.with_columns(table=pl.lit(table)))
        came_from[table] = file
    if not tables:
        raise UnreadableFile(" ".join(remarks) if remarks else f"{name} is empty.")
    return ReadFile(
        name=name,
        source=source,
        tables=tables,
        faults=pl.concat(faults),
        files=came_from,
        remarks=tuple(remarks),
    )


def _without(text: TextTable, blank_words: Collection[str]) -> TextTable:
    cells = pl.col(pl.String)
    rows = text.rows.with_columns(pl.when(~cells.is_in(list(blank_words))).then(cells).name.keep())
    return TextTable(text.name, text.heading, rows, text.faults, text.from_workbook)
