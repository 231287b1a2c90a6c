"""The files of an SSDA903 return that hold its tables, as text, whatever they are called."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from keepsight.kernel.foreign_table import TextTable, heading_key, read_csv, read_workbook
from keepsight.kernel.source import UnreadableFile
from keepsight.returns.ssda903.tables import SSDA903, ssda903_table_of
from keepsight.returns.text_return import BLANK_WORDS

#: Text fields in which a spreadsheet's ``1.0`` is a 1 as well.
_NUMBERS_IN_TEXT = frozenset({"URN", "LA_PERM"})


@dataclass(frozen=True)
class Part:
    """One file, or one sheet, that is a table of the return."""

    table: str
    file: str
    text: TextTable


def parts_of(files: Mapping[str, bytes]) -> tuple[list[Part], dict[str, str]]:
    """The tables in the files, and of each file that holds none, why."""
    parts: list[Part] = []
    unread: dict[str, str] = {}
    known = {field.name for fields in SSDA903.tables.values() for field in fields}
    for name, content in sorted(files.items()):
        file = posixpath.basename(name)
        try:
            if content.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
                sheets = read_workbook(content, file, known=known)
                found = {f"{file}, sheet {sheet}": text for sheet, text in sheets.items()}
            else:
                found = {file: read_csv(content, file, known=known)}
        except UnreadableFile as error:
            unread[name] = str(error)
            continue
        tables = [
            Part(table, label, text)
            for label, text in found.items()
            if (table := ssda903_table_of(text.heading)) is not None
        ]
        parts += tables
        if not tables:
            unread[name] = f"{file} holds no table of the SSDA903 return."
    return parts, unread


def as_written(part: Part) -> pl.DataFrame:
    """The cells with the words for nothing made blank, and ``1.0`` made 1 where it is a code."""
    numbers = {
        heading_key(field.name)
        for field in SSDA903.tables[part.table]
        if field.kind in ("code", "yes_no") or field.name in _NUMBERS_IN_TEXT
    }
    rows = part.text.rows
    words = pl.col(pl.String).is_in(BLANK_WORDS)
    rows = rows.with_columns(pl.when(~words).then(pl.col(pl.String)).name.keep())
    coded = [heading for heading in part.text.heading if heading_key(heading) in numbers]
    # To ask whether there is any is quicker than to look for the whole pattern in every cell.
    some = rows.select(pl.col(coded).str.contains(".0", literal=True).any())
    decimals = [heading for heading in coded if some[heading].any()]
    return rows.with_columns(pl.col(decimals).str.replace(r"^([0-9]+)\.0+$", "${1}"))
