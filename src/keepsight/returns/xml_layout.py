"""How the XML of a return is laid out, and how its rows look: for all that read such XML."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import polars as pl

#: What every row bears before its own fields.
PLACE_SCHEMA: dict[str, pl.DataType] = {
    "_row": pl.Int64(),
    "_child": pl.Int64(),
    "_parent": pl.Int64(),
    "_line": pl.Int64(),
}

#: Spaces as they come around a value: those of XML, and those that web pages leave behind.
SPACES = " \t\r\n\f\v\u00a0\u200b\ufeff"


@dataclass(frozen=True)
class Layout:
    """How a return's XML is laid out.

    ``piece``: the element that holds one child. ``child``: the element whose row *is* the child, so
    that its ``_row`` is the ``_child`` of all its rows (the piece itself, or one inside it).
    ``rows``: row element -> table. ``columns``: table -> its columns in order. ``spelt``: table ->
    element -> column, where an element is not called as its column. ``groups``: elements that only
    hold others. ``finds_table``: tells the table of an unknown element from the names inside it.
    """

    piece: str
    child: str
    rows: Mapping[str, str]
    columns: Mapping[str, tuple[str, ...]]
    spelt: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    groups: tuple[str, ...] = ()
    finds_table: Callable[[tuple[str, ...]], str | None] | None = None

    def fields_of(self, table: str) -> dict[str, int]:
        """Element -> its column's place. A row element is never a field, whatever columns are called."""
        places = {column: place for place, column in enumerate(self.columns[table])}
        for element, column in self.spelt.get(table, {}).items():
            if column in places:
                places[element] = places[column]
        return {name: place for name, place in places.items() if name not in self.rows}

    def bare(self) -> frozenset[str]:
        """The tables whose row is the element of their only field."""
        return frozenset(
            table for element, table in self.rows.items() if self.columns[table] == (element,)
        )


def without_spaces(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows with no space around a text, and null for a text that is blank."""
    stripped = rows.with_columns(pl.col(pl.String).str.strip_chars(SPACES))
    return stripped.with_columns(
        pl.when(pl.col(pl.String).str.len_bytes() > 0).then(pl.col(pl.String)).name.keep()
    )
