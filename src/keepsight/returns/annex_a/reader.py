"""Reads an Annex A workbook: sheets known by their columns, answers by however they are spelt."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher

import polars as pl

from keepsight.kernel.foreign_table import (
    TextTable,
    TypedColumn,
    heading_key,
    read_workbook,
    typed,
)
from keepsight.kernel.source import ReadFile, UnreadableFile, no_faults
from keepsight.returns.annex_a.tables import (
    TAKEN,
    AnnexColumn,
    all_headings,
    annex_a_codes,
    annex_a_list_of,
    annex_a_lists,
    code_of,
    spelling_key,
)

#: What exports write for an empty cell, as ``spelling_key`` gives it.
BLANK_WORDS = frozenset({"", "nan", "nat", "null", "n a", "na", "pd na", "blank"})

#: How alike a drifted heading must be to its column, and how much more than to any other one:
#: "Missing" and "Absent" are one word apart in headings of a hundred letters.
ALIKE_ENOUGH = 0.90
AHEAD_OF_OTHERS = 0.02


def is_annex_a(tables: Mapping[str, TextTable]) -> bool:
    """Whether any sheet of a workbook is one of the lists."""
    return any(annex_a_list_of(table.heading, name) for name, table in tables.items())


def read_annex_a(content: bytes, name: str) -> ReadFile:
    """An Annex A workbook as tables ``List 1`` to ``List 11``, columns under Ofsted's headings.

    Codes are the census's own where it has one (``q) 6: Police`` is ``6``); yes and no are
    Booleans, *unknown* null. An answer nobody knows stays as it came, with ``unknown_code``.
    Sheets that are no list, absent lists and headings read by likeness are in ``remarks``. Raises
    ``UnreadableFile`` where nothing is a list, or two sheets are the same one.
    """
    sheets = read_workbook(content, name, known=all_headings())
    found, remarks = _lists_in(sheets, name)
    tables: dict[str, pl.DataFrame] = {}
    faults = [no_faults()]
    for table in sorted(found, key=list(annex_a_lists()).index):
        text, said = _with_own_headings(found[table], table)
        frame, unread = _read_list(text, annex_a_lists()[table])
        tables[table] = frame
        faults.append(unread.with_columns(table=pl.lit(table)))
        remarks += said
    absent = [table for table in TAKEN if table not in tables]
    if absent:
        remarks.append(f"The workbook has no {', '.join(absent)}.")
    return ReadFile(
        name=name,
        source="annex_a",
        tables=tables,
        faults=pl.concat(faults),
        files={table: found[table].name for table in tables},
        remarks=tuple(remarks),
    )


def _lists_in(sheets: Mapping[str, TextTable], name: str) -> tuple[dict[str, TextTable], list[str]]:
    found: dict[str, TextTable] = {}
    remarks = []
    for sheet, table in sheets.items():
        which = annex_a_list_of(table.heading, sheet)
        if which is None:
            remarks.append(f"The sheet {sheet} is not a list of Annex A, so it was not read.")
        elif which in found:
            raise UnreadableFile(
                f"{name}: the sheets {found[which].name} and {sheet} are both {which}. Keep one."
            )
        else:
            found[which] = table
    if not found:
        raise UnreadableFile(f"{name} has none of the lists of Annex A.")
    return found, remarks


def _with_own_headings(table: TextTable, which: str) -> tuple[TextTable, list[str]]:
    """The table with drifted headings put right, and a sentence for each, and for a new order."""
    columns = annex_a_lists()[which]
    known = {
        heading_key(heading): column.name
        for column in columns
        for heading in (column.name, *column.other_headings)
    }
    standing = {heading: known.get(heading_key(heading)) for heading in table.heading}
    missing = [column.name for column in columns if column.name not in standing.values()]
    remarks = []
    for heading in [heading for heading, column in standing.items() if column is None]:
        like = _only_one_alike(heading, [column.name for column in columns])
        if like in missing:
            missing.remove(like)
            standing[heading] = like
            remarks.append(f'{which}: the column "{heading}" was read as "{like}".')
    order = [column.name for column in columns]
    places = [order.index(column) for column in standing.values() if column is not None]
    if places != sorted(places):
        remarks.append(f"{which}: its columns stand in another order than Ofsted's.")
    renamed = {old: new for old, new in standing.items() if new and new not in table.heading}
    headings = tuple(renamed.get(column, column) for column in table.heading)
    faults = table.faults.with_columns(pl.col("column").replace(renamed))
    rows = table.rows.rename(renamed)
    return TextTable(table.name, headings, rows, faults, table.from_workbook), remarks


def _only_one_alike(heading: str, columns: list[str]) -> str | None:
    likeness = sorted(
        (
            SequenceMatcher(None, heading_key(heading), heading_key(column)).ratio(),
            column,
        )
        for column in columns
    )
    best, second = likeness[-1], likeness[-2]
    if best[0] >= ALIKE_ENOUGH and best[0] - second[0] >= AHEAD_OF_OTHERS:
        return best[1]
    return None


def _read_list(
    table: TextTable, columns: tuple[AnnexColumn, ...]
) -> tuple[pl.DataFrame, pl.DataFrame]:
    rows = table.rows
    for column in columns:
        if column.name in table.heading:
            rows = rows.with_columns(_answers(rows[column.name], column))
    text = TextTable(table.name, table.heading, rows, table.faults, table.from_workbook)
    return typed(text, [_typed_column(column) for column in columns])


def _answers(cells: pl.Series, column: AnnexColumn) -> pl.Series:
    """Cells with known answers as their codes, and what only says that nothing is known as null."""
    if column.kind == "text":
        return cells.str.replace_all("\u00a0", " ")
    meant: dict[str, str | None] = {}
    for cell in cells.drop_nulls().unique().to_list():
        if spelling_key(cell) in BLANK_WORDS:
            meant[cell] = None
        elif column.code_list:
            code = code_of(column.code_list, cell)
            meant[cell] = None if column.kind == "yes_no" and code == "unknown" else code or cell
    return cells.replace_strict(meant, default=cells, return_dtype=pl.String)


def _typed_column(column: AnnexColumn) -> TypedColumn:
    codes = None
    if column.kind == "code":
        codes = frozenset(code.code for code in annex_a_codes()[column.code_list])
    return TypedColumn(
        column.name,
        column.kind,
        codes=codes,
        required=column.name in ("Child Unique ID", "Individual adopter identifier"),
        aliases=column.other_headings,
    )
