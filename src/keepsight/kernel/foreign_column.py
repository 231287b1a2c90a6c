"""A table as text, and ``typed``: its dates, numbers, answers and codes, a fault a bad cell."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

import polars as pl

from keepsight.kernel.foreign_cell import (
    no_cell_faults,
    parse_dates,
    parse_integers,
    parse_moments,
    parse_numbers,
    parse_yes_no,
)
from keepsight.kernel.source import FAULTS_SCHEMA, no_faults

Kind = Literal["date", "moment", "integer", "number", "yes_no", "code", "text"]

DTYPES: dict[str, pl.DataType] = {
    "date": pl.Date(),
    "moment": pl.Datetime("us", "UTC"),
    "integer": pl.Int64(),
    "number": pl.Float64(),
    "yes_no": pl.Boolean(),
    "code": pl.String(),
    "text": pl.String(),
}

#: What the sentence of a fault says after naming row, column and value.
SAYS = {
    "date_impossible": "is not a date that exists",
    "not_a_date": "is not a date",
    "not_a_number": "is not a number",
    "not_yes_or_no": "is neither yes nor no",
    "unknown_code": "is not a code that this column knows",
}


@dataclass(frozen=True)
class TextTable:
    """A table as text. ``rows`` has ``_row`` (Int64, the line or sheet row a person finds it at)
    and one String column a heading, stripped, blanks as null. Wholly blank lines are no rows.
    ``faults`` has ``kernel.source.FAULTS_SCHEMA``. ``from_workbook`` lets five digits be a day.
    """

    name: str
    heading: tuple[str, ...]
    rows: pl.DataFrame
    faults: pl.DataFrame = field(default_factory=no_faults)
    from_workbook: bool = False


@dataclass(frozen=True)
class TypedColumn:
    """One column that a reader expects: its name in the result and how its cells are read.

    ``aliases``: other headings it comes under (compared by ``heading_key``). ``codes``: the values
    a ``code`` column knows, ``None`` for any; with ``fold`` capitals do not matter and the list's
    own spelling is given. ``required``: a blank cell is a fault. ``may_be_absent``: the column may
    be missing without a word. ``longest``: characters a text may have; 0 for no limit.
    """

    name: str
    kind: Kind = "text"
    codes: Collection[str] | None = None
    required: bool = False
    aliases: tuple[str, ...] = ()
    may_be_absent: bool = False
    fold: bool = False
    longest: int = 0


@lru_cache(maxsize=4096)
def heading_key(heading: str) -> str:
    """A heading as it is compared: letters and digits alone, small, wide forms undone."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", heading)).casefold()


#: Table, row, column, value, reason and sentence.
Fault = tuple[str, int | None, str | None, str | None, str, str]


def fault_frame(faults: Iterable[Fault]) -> pl.DataFrame:
    """Faults as the table that ``ReadFile.faults`` is."""
    told = list(faults)
    return pl.DataFrame(told, schema=FAULTS_SCHEMA, orient="row") if told else no_faults()


def typed(table: TextTable, columns: Sequence[TypedColumn]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The declared columns of a table, typed and in their order behind ``_row``, and all faults.

    A column is found under its name or an alias, wherever it stands. What is absent is all null
    (``missing_column``, row null); what nobody declared is left out (``unknown_column``). In the
    faults ``column`` is the declared name; the sentences say the heading that the file has.
    """
    found = {heading_key(heading): heading for heading in reversed(table.heading)}
    used: dict[str, str] = {}
    series: list[pl.Series] = [table.rows["_row"]]
    faults = [table.faults]
    for column in columns:
        heading = next(
            (
                found[key]
                for key in map(heading_key, (column.name, *column.aliases))
                if key in found and found[key] not in used
            ),
            None,
        )
        if heading is None:
            series.append(pl.Series(column.name, [None] * table.rows.height, DTYPES[column.kind]))
            if not column.may_be_absent:
                says = f"{table.name}: the column {column.name} is missing."
                faults.append(
                    fault_frame([(table.name, None, column.name, None, "missing_column", says)])
                )
            continue
        used[heading] = column.name
        values, unread = _typed_cells(table, heading, column)
        series.append(values.alias(column.name))
        faults.append(unread)
    unknown = [heading for heading in table.heading if heading not in used]
    faults.append(
        fault_frame(
            (
                table.name,
                None,
                heading,
                None,
                "unknown_column",
                f"{table.name}: nobody knows the column {heading}.",
            )
            for heading in unknown
        )
    )
    said = pl.concat(faults).with_columns(pl.col("column").replace(used))
    return pl.DataFrame(series), said


def _typed_cells(
    table: TextTable, heading: str, column: TypedColumn
) -> tuple[pl.Series, pl.DataFrame]:
    text = table.rows[heading]
    if column.kind == "date":
        values, cells = parse_dates(text, day_numbers=table.from_workbook)
    elif column.kind == "moment":
        values, cells = parse_moments(text)
    elif column.kind == "integer":
        values, cells = parse_integers(text)
    elif column.kind == "number":
        values, cells = parse_numbers(text)
    elif column.kind == "yes_no":
        values, cells = parse_yes_no(text)
    elif column.kind == "code" and column.codes is not None:
        values, cells = _codes(text, column.codes, fold=column.fold)
    else:
        values, cells = _text(text, column.longest)
    faults = _said(table, heading, cells)
    if column.required and text.null_count():
        rows = table.rows.filter(pl.col(heading).is_null())["_row"].to_list()
        blank = [
            (
                table.name,
                row,
                heading,
                None,
                "missing_required",
                f"Row {row}, column {heading}: it is blank.",
            )
            for row in rows
        ]
        faults = pl.concat([faults, fault_frame(blank)])
    return values, faults


def _codes(
    text: pl.Series, codes: Collection[str], *, fold: bool
) -> tuple[pl.Series, pl.DataFrame]:
    cells = pl.DataFrame({"value": text})
    if fold:
        own = {code.lower(): code for code in codes}
        cells = cells.with_columns(
            pl.col("value")
            .str.to_lowercase()
            .replace_strict(own, default=None, return_dtype=pl.String)
            .fill_null(pl.col("value"))
        )
    unknown = pl.col("value").is_not_null() & ~pl.col("value").is_in(list(codes))
    faults = cells.with_row_index("position").filter(unknown)
    return cells["value"], faults.with_columns(reason=pl.lit("unknown_code"))


def _text(text: pl.Series, longest: int) -> tuple[pl.Series, pl.DataFrame]:
    if not longest:
        return text, no_cell_faults()
    cells = pl.DataFrame({"value": text})
    too_long = pl.col("value").str.len_chars() > longest
    faults = cells.with_row_index("position").filter(too_long)
    faults = faults.with_columns(reason=pl.lit("too_long"))
    return cells.select(pl.when(~too_long).then("value"))["value"], faults


def _said(table: TextTable, heading: str, cells: pl.DataFrame) -> pl.DataFrame:
    """Faults of cells with their rows and sentences."""
    if cells.is_empty():
        return no_faults()
    short = pl.col("value").str.slice(0, 100)
    says = pl.col("reason").replace_strict(SAYS, default="is too long")
    return cells.select(
        table=pl.lit(table.name),
        row=table.rows["_row"].gather(cells["position"]),
        column=pl.lit(heading),
        value=short,
        reason="reason",
        sentence=pl.format(
            'Row {}, column {}: "{}" {}.',
            table.rows["_row"].gather(cells["position"]),
            pl.lit(heading),
            short,
            says,
        ),
    )
