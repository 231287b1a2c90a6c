"""Walks the XML of a return once and hands back its rows by table, as text, for ``typed`` to type.

Order of elements, groups nobody knows, stray text and namespaces do not matter: what is known is
read wherever it stands, what is not known is said once a name.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import polars as pl
from lxml import etree

from keepsight.kernel.foreign_table import TextTable
from keepsight.kernel.foreign_xml import fit_for_parsing, line_of, local_name, take_fit_pieces
from keepsight.kernel.source import FAULTS_SCHEMA
from keepsight.returns.plain_xml import PlainChildren, plain_children
from keepsight.returns.xml_layout import PLACE_SCHEMA, Layout, without_spaces

__all__ = ["PLACE_SCHEMA", "Layout", "XmlRows", "named_by_line", "rows_of"]


_PLACES = len(PLACE_SCHEMA)

#: Rows kept as Python lists before they are made into frames.
ROWS_AT_A_TIME = 20_000

#: A file full of made-up element names is told this many of them.
MOST_UNKNOWN = 50

Fault = tuple[str, int | None, str | None, str | None, str, str]


#: Smaller files are walked: the quick way would save them a tenth of a second and take 80 MB more.
WORTH_IT = 8_000_000


@dataclass(frozen=True)
class XmlRows:
    """``tables``: every table of the layout; its ``rows`` have ``PLACE_SCHEMA``, then text.

    ``_row`` counts the rows of the file in their order, 1 being the first: lines do not tell rows
    apart (whole returns stand on one line), so the line is ``_line``.
    """

    tables: Mapping[str, TextTable]
    faults: pl.DataFrame
    remarks: tuple[str, ...]


def rows_of(content: bytes, name: str, layout: Layout) -> XmlRows:
    """All rows of a file. Raises ``UnreadableFile`` as ``foreign_xml.take_pieces`` does.

    The children of a large, plain file are not walked: see ``plain_xml``.
    """
    walk = _walked(content, name, layout)
    faults = pl.DataFrame(walk.faults, schema=FAULTS_SCHEMA, orient="row")
    return XmlRows(walk.tables(), faults, walk.remarks())


def _walked(content: bytes, name: str, layout: Layout) -> _Walk:
    """All rows before they are put together: by then the copy of the file that was read is gone."""
    walk = _Walk(layout)
    fit = fit_for_parsing(content, name)
    plain = plain_children(fit, name, layout) if len(fit) >= WORTH_IT else None
    with _no_collecting():
        if plain is not None:
            root = walk.pass_over(plain)
        else:
            root = take_fit_pieces(fit, name, layout.piece, walk.take_child)
        walk.take_rest(root)
    return walk


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Python looks for circles of lost objects each time many are made; rows are not in any."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Walk:
    """The rows found so far. A row is a list: its place, then its fields in the layout's order."""

    def __init__(self, layout: Layout):
        self.layout = layout
        self.found: dict[str, list[list[object]]] = {table: [] for table in layout.columns}
        self.places = {
            table: {name: _PLACES + place for name, place in layout.fields_of(table).items()}
            for table in layout.columns
        }
        self.bare = layout.bare()
        self.unknown: dict[str, tuple[int, int]] = {}  # name -> (first line, times)
        self.faults: list[Fault] = []
        self.frames: dict[str, list[pl.DataFrame]] = {table: [] for table in layout.columns}
        self.last_row = 0
        self.last_put_away = 0
        self.child: int | None = None
        self.child_is_told = False
        self.known_groups = {*layout.groups, layout.piece}
        self.tables_of_unknown: dict[str, str | None] = {}

    def take_child(self, piece: etree._Element) -> None:
        """The rows of one child."""
        self.last_row += 1
        self.child, self.child_is_told = self.last_row, False
        if self.layout.child == self.layout.piece:
            self._row(piece, self.layout.rows[self.layout.piece], None)
        else:
            self._inside(piece, None, "", self.child)
        self.child = None
        if self.last_row - self.last_put_away >= ROWS_AT_A_TIME:
            self._put_away()

    def pass_over(self, plain: PlainChildren) -> etree._Element:
        """Takes the rows of all children as they were read, and gives what is left to walk."""
        self.last_row = self.last_put_away = plain.last_row
        for table, frames in plain.frames.items():
            self.frames[table] += frames
        return plain.rest

    def _put_away(self) -> None:
        """Makes frames of the rows so far: Python slows down with the number of lists it holds."""
        for table, columns in self.layout.columns.items():
            self.frames[table].append(_text_frame(columns, self.found[table]))
            self.found[table] = []
        self.last_put_away = self.last_row

    def tables(self) -> dict[str, TextTable]:
        """Every table, as it was found, in one chunk: ``pl.format`` of Polars 2.1 panics at texts whose
        first chunk is empty, which a filter of several chunks can leave."""
        self._put_away()
        return {
            table: TextTable(table, columns, pl.concat(self.frames.pop(table), rechunk=True))
            for table, columns in self.layout.columns.items()
        }

    def take_rest(self, root: etree._Element) -> None:
        """The rows that stand outside of every child."""
        self._inside(root, None, "", None)

    def _row(self, element: etree._Element, table: str, parent: int | None) -> None:
        row: list[object] = [None] * (_PLACES + len(self.layout.columns[table]))
        child = self.child
        if table == self.layout.rows[self.layout.child] and child is not None:
            if self.child_is_told:
                child = None
            else:
                row[0], self.child_is_told = child, True
        if row[0] is None:
            self.last_row += 1
            row[0] = self.last_row
        row[1], row[2], row[3] = child, parent, line_of(element)
        self.found[table].append(row)
        if table in self.bare:
            row[_PLACES] = element.text
        if len(element):
            self._inside(element, row, table, row[0])

    def _inside(
        self, element: etree._Element, row: list[object] | None, table: str, parent: object
    ) -> None:
        places = self.places[table] if row is not None else {}
        row_elements = self.layout.rows
        for part in element:
            tag = part.tag
            if tag[0] == "{":
                tag = local_name(tag)
            place = places.get(tag)
            if place is not None and row is not None:
                if row[place] is None:
                    row[place] = part.text
                elif part.text and part.text.strip():
                    self._said_twice(part, tag, row, table)
                if len(part):
                    self._inside(part, row, table, parent)
                continue
            if tag == self.layout.piece:
                continue
            of_table = row_elements.get(tag)
            if of_table is None and tag not in self.known_groups:
                of_table = self._table_of_unknown(part, tag)
            if of_table is not None:
                self._row(part, of_table, parent)  # type: ignore[arg-type]
            else:
                self._inside(part, row, table, parent)

    def _table_of_unknown(self, element: etree._Element, tag: str) -> str | None:
        """The table of a row element that the layout does not know; what has none is counted."""
        if self.layout.finds_table is not None and len(element):
            if tag not in self.tables_of_unknown:
                inside = tuple(local_name(part.tag) for part in element)
                self.tables_of_unknown[tag] = self.layout.finds_table(inside)
            if self.tables_of_unknown[tag] is not None:
                return self.tables_of_unknown[tag]
        if tag in self.unknown:
            line, times = self.unknown[tag]
            self.unknown[tag] = (line, times + 1)
        elif len(self.unknown) < MOST_UNKNOWN:
            self.unknown[tag] = (line_of(element), 1)
        return None

    def _said_twice(self, element: etree._Element, tag: str, row: list[object], table: str) -> None:
        number = int(str(row[0]))
        says = f"Row {number}, column {tag}: it is given twice. The first was read."
        value = (element.text or "").strip()[:100]
        self.faults.append((table, number, tag, value, "given_twice", says))

    def remarks(self) -> tuple[str, ...]:
        """A sentence for each element that is not known where it stands."""
        return tuple(
            f"Line {line}: the element {tag[:60]} is not known here"
            + (f" ({times:,} times)." if times > 1 else ".")
            for tag, (line, times) in self.unknown.items()
        )


def _text_frame(columns: tuple[str, ...], rows: list[list[object]]) -> pl.DataFrame:
    by_column = list(zip(*rows, strict=True)) if rows else [()] * (_PLACES + len(columns))
    schema = PLACE_SCHEMA | dict.fromkeys(columns, pl.String())
    frame = pl.DataFrame(
        [
            pl.Series(name, cells, dtype=dtype)
            for (name, dtype), cells in zip(schema.items(), by_column, strict=True)
        ]
    )
    return without_spaces(frame)


def named_by_line(
    faults: pl.DataFrame, places: pl.DataFrame, child_ids: pl.DataFrame
) -> pl.DataFrame:
    """The faults in the order of the file, their sentences naming line and child, not the row.

    ``places``: ``_row``, ``_line``, ``_child`` of every row. ``child_ids``: ``_child``, ``child_id``.
    """
    if faults.is_empty():
        return faults
    child = pl.format(", child {}", pl.col("child_id").str.slice(0, 40)).fill_null("")
    rest = pl.col("sentence").str.replace(r"^Row \d+", "")
    return (
        faults.join(
            places.unique("_row"), left_on="row", right_on="_row", how="left", maintain_order="left"
        )
        .join(child_ids.drop_nulls(), on="_child", how="left", maintain_order="left")
        .with_columns(
            sentence=pl.when(pl.col("_line").is_not_null())
            .then(pl.format("Line {}{}{}", "_line", child, rest))
            .otherwise("sentence")
        )
        .sort("row", maintain_order=True)
        .select(faults.columns)
    )
