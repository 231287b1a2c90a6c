"""Reads an SSD extract: 47 tables, each file known by its columns, under the SSD's own names.

``tables.csv`` beside this file holds every table and column of the dataset (Data to Insight,
``ssd-data-model-next``, July 2025), with its item reference and how its cells are read.
"""

from __future__ import annotations

import csv
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from keepsight.kernel.foreign_folder import read_folder
from keepsight.kernel.foreign_table import Kind, TypedColumn, heading_key
from keepsight.kernel.source import ReadFile

#: What extracts write where the case system had nothing to give.
BLANK_WORDS = ("NULL", "PLACEHOLDER_DATA", "SSD_PH")

#: A file is a table if this share of its columns, or of the table's, are the same.
ENOUGH_TO_TELL = 0.5


@dataclass(frozen=True)
class SsdColumn:
    """One column of the dataset: its item reference (``PERS001A``), and the key it points to."""

    table: str
    name: str
    kind: Kind
    item: str
    is_key: bool
    refers_to: str
    label: str


@cache
def ssd_tables() -> Mapping[str, tuple[SsdColumn, ...]]:
    """Every table of the dataset with its columns in their order."""
    tables: dict[str, list[SsdColumn]] = {}
    with (Path(__file__).parent / "tables.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            column = SsdColumn(
                table=row["table"],
                name=row["column"],
                kind=row["kind"],  # type: ignore[arg-type]
                item=row["item"],
                is_key=row["key"] == "yes",
                refers_to=row["refers_to"],
                label=row["label"],
            )
            tables.setdefault(column.table, []).append(column)
    return {table: tuple(columns) for table, columns in tables.items()}


@cache
def _keys_of_tables() -> Mapping[str, frozenset[str]]:
    return {
        table: frozenset(heading_key(column.name) for column in columns)
        for table, columns in ssd_tables().items()
    }


def is_ssd_table(heading: Collection[str]) -> str | None:
    """The SSD table whose columns stand in a heading, in any order and among others; else ``None``.

    At least two columns must be the table's own: every column of the SSD names its table.
    """
    keys = {heading_key(column) for column in heading}
    best: tuple[int, str] | None = None
    for table, columns in _keys_of_tables().items():
        there = len(keys & columns)
        enough = there >= ENOUGH_TO_TELL * min(len(keys), len(columns))
        if there >= 2 and enough and (best is None or there > best[0]):
            best = (there, table)
    return best[1] if best else None


def ssd_columns(table: str) -> tuple[TypedColumn, ...]:
    """The columns of a table as ``kernel.foreign_table.typed`` wants them; its key is required."""
    return tuple(
        TypedColumn(column.name, column.kind, required=column.is_key)
        for column in ssd_tables()[table]
    )


def read_ssd_folder(files: Mapping[str, bytes], name: str) -> ReadFile:
    """An extract (paths and contents) as typed tables under the SSD's names for tables and columns.

    Datetimes are read as dates. Placeholders and ``NULL`` are blanks. Codes are not checked here:
    extracts differ in them by case system. Raises ``UnreadableFile`` where no file is an SSD table.
    """
    return read_folder(
        files,
        name,
        source="ssd",
        table_of=is_ssd_table,
        columns_of=ssd_columns,
        known=[column.name for columns in ssd_tables().values() for column in columns],
        blank_words=BLANK_WORDS,
    )
