"""Types the text of a return's table: ``kernel.foreign_table.typed``, with a quick way for what is plain.

In a real return nearly every date is written as the Department asks. A column of such dates is read
in one go; only a column with anything else in it takes the careful way, which names each fault.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import polars as pl

from keepsight.kernel.foreign_cell import FIRST_YEAR, LAST_YEAR
from keepsight.kernel.foreign_table import TextTable, TypedColumn, heading_key, typed
from keepsight.kernel.source import no_faults

#: No field of a return is longer; a longer cell is a fault and is not read.
LONGEST_CELL = 250

#: How the Department asks for dates: in XML, and in the CSV files and XML of the SSDA903.
PLAIN_DATES = ((r"^\d{4}-\d{2}-\d{2}$", "%Y-%m-%d"), (r"^\d{2}/\d{2}/\d{4}$", "%d/%m/%Y"))


def typed_rows(
    table: TextTable, columns: Sequence[TypedColumn]
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """``_row`` and the declared columns, typed, in their own order; and every fault.

    As ``kernel.foreign_table.typed``, and a cell of more than ``LONGEST_CELL`` characters is null
    with the fault ``too_long``, whatever its column.
    """
    table = _without_long_cells(table)
    headings = {heading_key(heading): heading for heading in reversed(table.heading)}
    plain: dict[str, pl.Series] = {}
    for column in columns:
        heading = headings.get(heading_key(column.name))
        if column.kind == "date" and heading is not None:
            dates = _plain_dates(table.rows[heading])
            if dates is not None:
                plain[column.name] = dates.alias(column.name)
    quick = {headings[heading_key(name)] for name in plain}
    careful = dataclasses.replace(
        table,
        heading=tuple(heading for heading in table.heading if heading not in quick),
        rows=table.rows.drop(quick),
    )
    values, faults = typed(careful, [column for column in columns if column.name not in plain])
    values = values.with_columns(plain.values())
    return values.select("_row", *(column.name for column in columns)), faults


def _plain_dates(text: pl.Series) -> pl.Series | None:
    """The dates of a column that is written in one plain way throughout; else ``None``."""
    written = text.drop_nulls()
    for pattern, way in PLAIN_DATES:
        if not written.str.contains(pattern).all():
            continue
        dates = text.str.to_date(way, strict=False)
        known = dates.drop_nulls().dt.year().is_between(FIRST_YEAR, LAST_YEAR)
        return dates if len(known) == len(written) and known.all() else None
    return None


def _without_long_cells(table: TextTable) -> TextTable:
    if table.rows.is_empty() or not table.heading:
        return table
    too_long = {
        heading: pl.col(heading).str.len_chars() > LONGEST_CELL for heading in table.heading
    }
    longest = table.rows.select(pl.col(*table.heading).str.len_bytes().max()).row(0, named=True)
    faults = [table.faults]
    rows = table.rows
    for heading in (name for name, size in longest.items() if size and size > LONGEST_CELL):
        says = (
            f"Row {{}}, column {heading}: it has {{}} characters. At most {LONGEST_CELL} are read."
        )
        faults.append(
            rows.filter(too_long[heading]).select(
                table=pl.lit(table.name),
                row="_row",
                column=pl.lit(heading),
                value=pl.col(heading).str.slice(0, 100),
                reason=pl.lit("too_long"),
                sentence=pl.format(says, "_row", pl.col(heading).str.len_chars()),
            )
        )
        rows = rows.with_columns(pl.when(~too_long[heading]).then(heading).alias(heading))
    return dataclasses.replace(table, rows=rows, faults=pl.concat([no_faults(), *faults]))
