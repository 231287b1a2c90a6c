"""Reads an SSDA903 return from its folder of CSV files or workbooks: typed tables and their faults."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

import polars as pl

from keepsight.kernel.foreign_table import heading_key
from keepsight.kernel.source import ReadFile, UnreadableFile, no_faults
from keepsight.returns.ssda903.collection import collection_of
from keepsight.returns.ssda903.parts import Part, as_written, parts_of
from keepsight.returns.ssda903.tables import SSDA903, is_ssda903_xml, ssda903_table_of
from keepsight.returns.ssda903.xml_reader import read_ssda903_xml
from keepsight.returns.typed_rows import typed_rows

__all__ = [
    "Recognised",
    "is_ssda903_xml",
    "read_ssda903_folder",
    "read_ssda903_xml",
    "recognise",
    "ssda903_table_of",
]

CHILD_ID = "CHILD"


class Recognised(NamedTuple):
    """``returns``: earliest collection first. ``others``: file -> the sentence why it is not in them."""

    returns: tuple[ReadFile, ...]
    others: dict[str, str]


def recognise(files: Mapping[str, bytes], *, collection: str | None = None) -> Recognised:
    """The returns in a set of files, told from their content; names are paths with ``/``.

    Each folder's CSV files and workbooks are one return, each XML file another. What belongs to
    none, or cannot be read, is in ``others`` and keeps nothing else from being read.
    """
    returns: list[ReadFile] = []
    others: dict[str, str] = {}
    folders: dict[str, dict[str, bytes]] = {}
    for name, content in sorted(files.items()):
        if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
            try:
                returns.append(read_ssda903_xml(content, name, collection=collection))
            except UnreadableFile as error:
                others[name] = str(error)
        else:
            folders.setdefault(posixpath.dirname(name), {})[name] = content
    for folder, inside in folders.items():
        parts, unread = parts_of(inside)
        others |= unread
        if parts:
            returns.append(_return_of(parts, folder or "SSDA903", collection, {}))
    returns.sort(key=lambda read: (read.collection or "", read.name))
    return Recognised(tuple(returns), others)


def read_ssda903_folder(
    files: Mapping[str, bytes], name: str, *, collection: str | None = None
) -> ReadFile:
    """One return from the files of one folder, whatever they are called.

    A file's table is known by its columns, in any order; columns that are missing or that nobody
    knows are faults without a row, and remarks. Tables that no file holds are absent. Each frame
    has ``_row`` (unique within its table), ``_line`` and ``_file`` (where a person finds it), then
    the fields. Of two files with the same table both are kept, the second's ``_row`` counting on.
    A row with too many or too few cells is kept, with a fault; a row without ``CHILD`` has one too.

    ``collection``: ``"2025-26"``, where it is known better than the dates tell.
    Raises ``UnreadableFile`` where no file holds a table of the return.
    """
    parts, unread = parts_of(files)
    if not parts:
        why = next(iter(unread.values()), f"{name} holds no files.")
        raise UnreadableFile(
            why if len(unread) < 2 else f"{name}: no file holds a table of the SSDA903 return."
        )
    return _return_of(parts, name, collection, unread)


def _return_of(
    parts: list[Part], name: str, collection: str | None, unread: Mapping[str, str]
) -> ReadFile:
    frames: dict[str, list[pl.DataFrame]] = {}
    files: dict[str, list[str]] = {}
    faults = [no_faults()]
    remarks: list[str] = []
    for table in SSDA903.tables:
        before = 0
        for part in (part for part in parts if part.table == table):
            rows, found = _typed_part(part)
            frames.setdefault(table, []).append(rows.with_columns(pl.col("_row") + before))
            files.setdefault(table, []).append(part.file)
            faults.append(found.with_columns(pl.col("row") + before))
            remarks += _remarks_on(part, found)
            before += rows.select(pl.col("_row").max().fill_null(0)).item()
    tables = {table: pl.concat(found) for table, found in frames.items()}
    return ReadFile(
        name=name,
        source="ssda903",
        tables=tables,
        faults=pl.concat(faults),
        collection=collection or collection_of(tables),
        files={table: ", ".join(names) for table, names in files.items()},
        remarks=(*remarks, *unread.values()),
    )


def _typed_part(part: Part) -> tuple[pl.DataFrame, pl.DataFrame]:
    """A file's rows, typed, and its faults, whose sentences begin with the file."""
    text = replace(part.text, name=part.file, rows=as_written(part))
    values, faults = typed_rows(text, SSDA903.columns(part.table, CHILD_ID))
    rows = values.select(
        "_row",
        pl.col("_row").alias("_line"),
        pl.lit(part.file).alias("_file"),
        pl.exclude("_row"),
    )
    faults = pl.concat([faults, _rows_without_the_column_child(part, rows)])
    says = pl.col("sentence")
    named = pl.format("{}, row {}", pl.lit(part.file), says.str.strip_prefix("Row "))
    return rows, faults.with_columns(
        table=pl.lit(part.table),
        sentence=pl.when(says.str.starts_with("Row ")).then(named).otherwise(says),
    ).sort("row", nulls_last=False, maintain_order=True)


def _rows_without_the_column_child(part: Part, rows: pl.DataFrame) -> pl.DataFrame:
    if {heading_key(heading) for heading in part.text.heading} & {"child", "childid"}:
        return no_faults()
    return rows.select(
        table=pl.lit(part.table),
        row="_row",
        column=pl.lit(CHILD_ID),
        value=pl.lit(None, pl.String),
        reason=pl.lit("missing_required"),
        sentence=pl.format("Row {}, column CHILD: it is blank.", "_row"),
    )


def _remarks_on(part: Part, faults: pl.DataFrame) -> list[str]:
    """Sentences on the file's columns: missing, unknown, there twice, or in another order."""
    reasons = ("missing_column", "unknown_column", "duplicate_column")
    remarks = faults.filter(pl.col("reason").is_in(reasons))["sentence"].to_list()
    order = {heading_key(field.name): at for at, field in enumerate(SSDA903.tables[part.table])}
    places = [order[key] for key in map(heading_key, part.text.heading) if key in order]
    if places != sorted(places):
        remarks.append(f"{part.file}: the columns stand in another order than the Department's.")
    return remarks
