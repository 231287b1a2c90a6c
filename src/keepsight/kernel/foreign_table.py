"""Tables from other systems: CSV files and the sheets of workbooks, read as text.

``read_csv`` and ``read_workbook`` give text; ``typed`` (``foreign_column.py``) gives dates,
numbers, answers and codes with one fault for every cell that is not what it should be.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import polars as pl

from keepsight.kernel.foreign_cell import (
    parse_dates,
    parse_integers,
    parse_moments,
    parse_numbers,
    parse_yes_no,
)
from keepsight.kernel.foreign_column import (
    DTYPES,
    Fault,
    Kind,
    TextTable,
    TypedColumn,
    fault_frame,
    heading_key,
    typed,
)
from keepsight.kernel.foreign_sheet import sheets_of
from keepsight.kernel.foreign_text import decode, numbered_rows
from keepsight.kernel.source import UnreadableFile

__all__ = [
    "DTYPES",
    "Kind",
    "TextTable",
    "TypedColumn",
    "heading_key",
    "parse_dates",
    "parse_integers",
    "parse_moments",
    "parse_numbers",
    "parse_yes_no",
    "read_csv",
    "read_workbook",
    "typed",
]

LONGEST_CELL = 100_000
#: Spaces as they come around a cell: those of text, and those that web pages leave behind.
SPACES = " \t\r\n\f\v\u00a0\u200b\ufeff"
MOST_COLUMNS = 2_000
#: Titles, dates and notes stand above a heading; further down than this nobody looks for it.
ROWS_TO_FIND_THE_HEADING = 10


def read_csv(content: bytes, name: str, *, known: Collection[str] = ()) -> TextTable:
    """A delimited text file (comma, semicolon, tab or bar; UTF-8, UTF-16, Windows-1252) as text.

    ``known``: headings that help to find the heading below title lines. A row with too many or too
    few cells is kept with the cells that are there, and is a fault. Raises ``UnreadableFile`` with
    a sentence where the file as a whole cannot be read.
    """
    text = decode(content, name)
    plain = _plain(text, known)
    if plain is not None:
        # Of ASCII alone, ``SPACES`` are what Polars strips by itself, in half the time.
        rows = _stripped(plain, None if text.isascii() else SPACES)
        rows = rows.filter(pl.any_horizontal(pl.exclude("_row").is_not_null()))
        return _fit_table(name, rows, [], may_hold_zeros=False)
    return _text_table(name, numbered_rows(text, name), known, from_workbook=False)


def _plain(text: str, known: Collection[str]) -> pl.DataFrame | None:
    """The lines of a file that leaves nothing to be careful about, read in one go; else ``None``.

    Such is a file with commas and no quotation mark, known headings in its first line, each once,
    and as many cells in every line.
    """
    if '"' in text or "\0" in text or "\r" in text.replace("\r\n", ""):
        return None
    first, _, _ = text.partition("\n")
    heading = [" ".join(cell.split()) for cell in first.split(",")]
    keys = {heading_key(cell) for cell in heading}
    hits = len(keys & {heading_key(one) for one in known})
    if hits < 2 or len(keys) != len(heading) or not all(heading) or "_row" in heading:
        return None
    lines = text.count("\n") + (not text.endswith("\n"))
    if lines < 2 or text.count(",") != (len(heading) - 1) * lines:
        return None
    try:
        frame = pl.read_csv(
            text.encode(),
            has_header=False,
            skip_rows=1,
            new_columns=heading,
            infer_schema=False,
            quote_char=None,
            truncate_ragged_lines=False,
        )
    except pl.exceptions.PolarsError:
        return None
    if frame.height != lines - 1 or frame.width != len(heading):
        return None
    return frame.with_row_index("_row", offset=2).with_columns(pl.col("_row").cast(pl.Int64))


def read_workbook(
    content: bytes, name: str, *, known: Collection[str] = ()
) -> dict[str, TextTable]:
    """Every sheet of a workbook (xlsx, xlsm, ods, xls) that holds anything, by its name.

    Dates come as ISO text, whole numbers without ``.0``, formulas as their last value. Raises
    ``UnreadableFile`` for what is no workbook, is encrypted, or would unpack to too much.
    """
    tables = {
        sheet: _text_table(sheet, rows, known, from_workbook=True)
        for sheet, rows in sheets_of(content, name).items()
        if any(any(cells) for _, cells in rows)
    }
    if not tables:
        raise UnreadableFile(f"{name} holds no rows on any sheet.")
    return tables


def _text_table(
    name: str,
    rows: list[tuple[int, list[str]]],
    known: Collection[str],
    *,
    from_workbook: bool,
) -> TextTable:
    rows = [(line, cells) for line, cells in rows if "".join(cells).strip()]
    if not rows:
        raise UnreadableFile(f"{name} is empty.")
    at = _place_of_heading(rows, known)
    heading_line, raw_heading = rows[at]
    heading, kept, faults = _heading(name, heading_line, raw_heading)
    body = rows[at + 1 :]
    width = len(raw_heading)
    cells: list[Sequence[str]] = []
    for line, values in body:
        if len(values) != width:
            faults += _wrong_length(name, line, values, width)
            values = (values + [""] * (width - len(values)))[:width]
        cells.append(values)
    by_column = list(zip(*cells, strict=True)) if cells else [()] * width
    faults += _nameless(name, heading_line, raw_heading, by_column)
    frame = pl.DataFrame(
        [pl.Series("_row", [line for line, _ in body], dtype=pl.Int64)]
        + [
            pl.Series(column, by_column[place], dtype=pl.String)
            for column, place in zip(heading, kept, strict=True)
        ]
    )
    return text_table(name, frame, faults, from_workbook=from_workbook)


def text_table(
    name: str, rows: pl.DataFrame, faults: list[Fault], *, from_workbook: bool = False
) -> TextTable:
    """A text table of rows just read (``_row`` and String columns): stripped, blanks as null.

    A cell that is too long for a text, or holds a zero character, is null and said.
    """
    return _fit_table(name, _stripped(rows, SPACES), faults, from_workbook=from_workbook)


def _stripped(rows: pl.DataFrame, spaces: str | None) -> pl.DataFrame:
    rows = rows.with_columns(pl.col(pl.String).str.strip_chars(spaces))
    return rows.with_columns(
        pl.when(pl.col(pl.String).str.len_bytes() > 0).then(pl.col(pl.String)).name.keep()
    )


def _fit_table(
    name: str,
    rows: pl.DataFrame,
    faults: list[Fault],
    *,
    from_workbook: bool = False,
    may_hold_zeros: bool = True,
) -> TextTable:
    """A text table of stripped rows, once the cells were looked at that are unfit for one."""
    rows, unfit = _without_unfit_cells(name, rows, may_hold_zeros)
    said = fault_frame([*faults, *unfit])
    return TextTable(name, tuple(rows.columns[1:]), rows, said, from_workbook)


def _nameless(
    name: str, line: int, raw: list[str], by_column: Sequence[Sequence[str]]
) -> list[Fault]:
    """A fault for each column that holds something but has no heading."""
    return [
        (
            name,
            line,
            None,
            None,
            "unknown_column",
            f"Row {line}: column {place} has no heading. It was not read.",
        )
        for place, heading in enumerate(raw, start=1)
        if not heading.strip() and any(cell.strip() for cell in by_column[place - 1])
    ]


def _place_of_heading(rows: list[tuple[int, list[str]]], known: Collection[str]) -> int:
    """The row with the most known headings; else the first one that is not a lone title."""
    top = rows[:ROWS_TO_FIND_THE_HEADING]
    keys = {heading_key(heading) for heading in known}
    hits = [len({heading_key(cell) for cell in cells} & keys) for _, cells in top]
    if max(hits) > 0:
        return hits.index(max(hits))
    filled = [sum(1 for cell in cells if cell.strip()) for _, cells in top]
    return next((place for place, count in enumerate(filled) if count > 1), 0)


def _heading(
    name: str, line: int, raw: list[str]
) -> tuple[tuple[str, ...], list[int], list[Fault]]:
    """The headings that are kept, their places, and what is wrong with the others."""
    if len(raw) > MOST_COLUMNS:
        raise UnreadableFile(f"{name} has more than {MOST_COLUMNS:,} columns.", row=line)
    if any("\0" in cell for cell in raw):
        raise UnreadableFile(f"{name} is not text: its heading cannot be read.", row=line)
    heading: list[str] = []
    kept: list[int] = []
    faults: list[Fault] = []
    for place, cell in enumerate(raw):
        column = " ".join(cell.replace("\ufeff", "").split())[:200]
        if not column:
            continue
        if column in heading or column == "_row":
            says = f"Row {line}: the column {column} is there twice. The first is read."
            if column == "_row":
                says = f"Row {line}: a column may not be called _row. It is not read."
            faults.append((name, line, column, None, "duplicate_column", says))
            continue
        heading.append(column)
        kept.append(place)
    return tuple(heading), kept, faults


def _wrong_length(name: str, line: int, values: list[str], width: int) -> list[Fault]:
    if len(values) < width:
        says = f"Row {line} has {len(values)} cells where the heading has {width}."
        return [(name, line, None, None, "row_too_short", says)]
    beyond = [value for value in values[width:] if value.strip()]
    if not beyond:
        return []
    says = f"Row {line} has {len(values)} cells where the heading has {width}."
    return [(name, line, None, beyond[0][:100], "row_too_long", says)]


def _without_unfit_cells(
    name: str, frame: pl.DataFrame, may_hold_zeros: bool
) -> tuple[pl.DataFrame, list[Fault]]:
    """Cells that are too long, or hold a zero character, are null and said."""
    faults: list[Fault] = []
    for column in _with_unfit_cells(frame, may_hold_zeros):
        cell = pl.col(column)
        unfit = (cell.str.len_chars() > LONGEST_CELL) | cell.str.contains("\0", literal=True)
        found = frame.filter(unfit).select("_row", column)
        for line, value in found.iter_rows():
            where = f"Row {line}, column {column}:"
            if len(value) > LONGEST_CELL:
                says = f"{where} the cell has more than {LONGEST_CELL:,} characters."
                faults.append((name, line, column, value[:100], "too_long", says))
            else:
                says = f"{where} the cell holds a character that is not text."
                faults.append((name, line, column, None, "not_text", says))
        frame = frame.with_columns(pl.when(~unfit).then(cell).alias(column))
    return frame, faults


def _with_unfit_cells(frame: pl.DataFrame, may_hold_zeros: bool) -> list[str]:
    """The columns in which there may be any: nearly always none, told by one look at each."""
    if frame.is_empty() or frame.width < 2:
        return []
    cells = pl.col(frame.columns[1:])
    unfit = (cells.str.len_bytes() > LONGEST_CELL).any()
    if may_hold_zeros:
        unfit |= cells.str.contains("\0", literal=True).any()
    held = frame.select(unfit).row(0)
    return [column for column, yes in zip(frame.columns[1:], held, strict=True) if yes]
