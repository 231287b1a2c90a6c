"""Reads the children of a plain return at once, by its tags, where a walk takes element by element.

Plain is what programs write: between the first child and the last stand nothing but texts and
elements that the layout knows where they stand, each field once, without attributes, prefixes,
entities, comments and the like. Whatever is not so is left to the walk of ``xml_rows``, which also
finds the sentence for what is not well-formed. Both give the same rows; but a line beyond 65,535 is
told exactly here, where the walk may be some lines off (``foreign_xml.line_of``).

What stands around the children (the header, for one) is parsed with one empty piece in the place of
all of them, so there it may hold whatever XML can. If that is well-formed and so is each piece, then
the file is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import polars as pl
from lxml import etree

from keepsight.kernel.foreign_xml import take_fit_pieces
from keepsight.kernel.source import UnreadableFile
from keepsight.returns.xml_layout import PLACE_SCHEMA, Layout, without_spaces

#: So many bytes are read at once. Fewer than the ten million of one text that libxml2 refuses: a
#: text as long as that stands in no stretch.
AT_ONCE = 4_000_000

#: libxml2 refuses 256 levels: so many above the pieces and so many in them are well within.
MOST_DEEP = 60

NONE = -1

#: Of what ``_texts`` gives.
EVERY_OTHER = pl.all().gather_every(2)

_LESS, _GREATER, _SLASH, _SPACE, _NEW_LINE, _TAB = b"<>/ \n\t"
_ONLY_CLOSING = re.compile(rb"[^<>]*(?:</[^<>]*>[^<>]*)+")

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


class NotPlain(Exception):
    """The walk must read this file."""


@dataclass(frozen=True)
class PlainChildren:
    """``frames``: table -> its rows in their order. ``last_row``: the number of the last one.

    ``rest``: the root, with one empty element in the place of all children.
    """

    frames: Mapping[str, list[pl.DataFrame]]
    last_row: int
    rest: etree._Element


def plain_children(fit: bytes, name: str, layout: Layout) -> PlainChildren | None:
    """The rows of all children of a plain file; ``None`` where it is not plain, or has no child.

    ``fit``: the file as ``foreign_xml.fit_for_parsing`` gives it.
    """
    opening, closing = f"<{layout.piece}>".encode(), f"</{layout.piece}>".encode()
    first, last = fit.find(opening), fit.rfind(closing)
    if not 0 <= first < last or fit.find(b"&", first, last) >= 0:
        return None
    end = last + len(closing)
    if max(first, len(fit) - end) > AT_ONCE:
        return None  # then most children are spelt otherwise
    try:
        rest = _rest(fit[:first], fit[end:], name, layout.piece)
        rows = _Rows(layout, lines_above=fit.count(b"\n", 0, first))
        for stretch in _stretches(fit, first, end, closing):
            rows.take(stretch)
    except NotPlain:
        return None
    return PlainChildren(rows.frames, rows.last_row, rest)


def _rest(head: bytes, tail: bytes, name: str, piece: str) -> etree._Element:
    """The root of what stands around the children. Behind them may only be what closes it: whatever
    else stood there, its line would be wrong."""
    above: list[int] = []
    if not _ONLY_CLOSING.fullmatch(tail) or b"\r" in head.replace(b"\r\n", b""):
        raise NotPlain
    try:
        root = take_fit_pieces(
            head + f"<{piece}/>".encode() + tail,
            name,
            piece,
            lambda element: above.append(sum(1 for _ in element.iterancestors())),
        )
    except UnreadableFile:
        raise NotPlain from None
    # None: the children stand in a comment or the like. Two: another one is spelt otherwise.
    if len(above) != 1 or not 0 < above[0] <= MOST_DEEP:
        raise NotPlain
    return root


def _stretches(fit: bytes, first: int, end: int, closing: bytes) -> Iterator[bytes]:
    """The children, a few thousand at a time; line ends as XML has them, nothing that it forbids."""
    while first < end:
        until = fit.rfind(closing, first, min(first + AT_ONCE, end)) + len(closing)
        if until < first + len(closing):
            raise NotPlain  # one child that long
        stretch = fit[first:until]
        if b"\r" in stretch:
            stretch = stretch.replace(b"\r\n", b"\n")
        beyond_ascii = not stretch.isascii()
        if b"\r" in stretch or (
            beyond_ascii and (b"\xef\xbf\xbe" in stretch or b"\xef\xbf\xbf" in stretch)
        ):
            raise NotPlain
        yield stretch
        first = until


class _Names:
    """A layout by the codes of its elements' names, so that it is asked of many elements at once.

    ``columns``: [table, name] -> the number of a column among those of all tables; its last row is
    of no table, which ``NONE`` finds. ``tables``: name -> the table of a row element.
    ``own_columns``: name -> the column of a row element whose own text is the row's only field.
    """

    def __init__(self, layout: Layout):
        fields = {table: layout.fields_of(table) for table in layout.columns}
        known = {layout.piece, *layout.rows, *layout.groups}.union(*fields.values())
        self.dtype = pl.Enum(sorted(known))
        codes = {name: code for code, name in enumerate(self.dtype.categories)}
        order = {table: number for number, table in enumerate(layout.columns)}
        self.piece = codes[layout.piece]
        self.child_table = order[layout.rows[layout.child]]
        self.piece_is_row = layout.child == layout.piece
        self.tables, self.own_columns = np.full((2, len(codes)), NONE)
        self.groups = np.isin(np.arange(len(codes)), [codes[name] for name in layout.groups])
        self.columns = np.full((len(order) + 1, len(codes)), NONE)
        firsts = np.cumsum([0, *map(len, layout.columns.values())])
        self.number_of_columns = int(firsts[-1])
        for element, table in layout.rows.items():
            self.tables[codes[element]] = order[table]
            if table in layout.bare():
                self.own_columns[codes[element]] = firsts[order[table]]
        for table in layout.columns.keys() - layout.bare():
            for element, place in fields[table].items():
                self.columns[order[table], codes[element]] = firsts[order[table]] + place
        # A piece inside of a piece is nothing that is known.
        self.tables[self.piece], self.groups[self.piece] = NONE, False
        self.columns[:, self.piece] = NONE


@dataclass(frozen=True)
class _Tags:
    """The tags of a stretch in their order: where each begins, what it is, the text behind it."""

    begins: Ints
    names: npt.NDArray[np.integer]
    closes: Bools
    is_empty: Bools  # opens and closes
    text_from: Ints
    text_to: Ints


@dataclass(frozen=True)
class _Elements:
    """What the element of each opening tag is; ``NONE`` for what it is not, and for other tags.

    ``row_above``: the tag of the row that it stands in. ``table``: of a row. ``column``: of what holds
    a text of it.
    """

    is_piece: Bools
    row_above: Ints
    table: Ints
    column: Ints


class _Rows:
    """The rows found so far."""

    def __init__(self, layout: Layout, lines_above: int):
        self.names = _Names(layout)
        self.columns = layout.columns
        self.frames: dict[str, list[pl.DataFrame]] = {table: [] for table in layout.columns}
        self.last_row = 0
        self.lines_above = lines_above

    def take(self, stretch: bytes) -> None:
        """The rows of some children. Raises ``NotPlain``."""
        data = np.frombuffer(stretch, np.uint8)
        new_lines = np.flatnonzero(data == _NEW_LINE)
        if np.count_nonzero(data < _SPACE) != len(new_lines) + np.count_nonzero(data == _TAB):
            raise NotPlain
        tags = _tags(stretch, data, self.names)
        elements = _elements(_levels(tags), tags, self.names)
        places = self._places(elements)
        lines = self.lines_above + 1 + np.searchsorted(new_lines, tags.begins[places["tag"]])
        self.lines_above += len(new_lines)
        cells = _cells(stretch, tags, elements, self.names.number_of_columns)
        by_table = places.with_columns(_line=lines).partition_by("table", as_dict=True)
        column = 0
        for number, (table, columns) in enumerate(self.columns.items()):
            if (number,) in by_table:
                rows = by_table[number,]
                tag = rows["tag"].to_numpy()
                own = [cells.in_rows(tag, column + at, name) for at, name in enumerate(columns)]
                self.frames[table].append(pl.DataFrame([*map(rows.get_column, PLACE_SCHEMA), *own]))
            column += len(columns)

    def _places(self, elements: _Elements) -> pl.DataFrame:
        """The place of each row, with its ``tag`` and ``table``. A piece takes a number, which is that
        of its child's row; each other row takes the next."""
        marks = np.flatnonzero(elements.is_piece | (elements.table != NONE))
        table, is_piece = elements.table[marks], elements.is_piece[marks]
        is_child = table == self.names.child_table
        number = self.last_row + np.cumsum(is_piece | ~is_child)
        self.last_row = int(number[-1])
        child = np.maximum.accumulate(np.where(is_piece, number, 0))
        number = np.where(is_child, child, number)
        if not _rises(number[is_child]):
            raise NotPlain  # a child with two rows of its own
        number_at = np.zeros(len(elements.table), np.int64)
        number_at[marks] = number
        above = elements.row_above[marks]
        parent = pl.Series("_parent", np.where(above == NONE, child, number_at[above]))
        if self.names.piece_is_row:
            parent = parent.set(pl.Series(is_piece), None)
        frame = pl.DataFrame(
            {"tag": marks, "table": table, "_row": number, "_child": child, "_parent": parent}
        )
        return frame.filter(pl.col("table") != NONE)


@dataclass(frozen=True)
class _Cells:
    """The texts of a stretch. ``values``: in their order, and a blank one behind them. ``row``: the tag
    of the row that each stands in. ``of_column``: which of them are of each column."""

    values: pl.Series
    row: Ints
    of_column: list[Ints]

    def in_rows(self, rows: Ints, column: int, name: str) -> pl.Series:
        """A column of those rows of its table. Raises ``NotPlain`` where a row has it twice."""
        here = self.of_column[column]
        at = np.searchsorted(rows, self.row[here])
        if not _rises(at):
            raise NotPlain
        wanted = np.full(len(rows), len(self.row))
        wanted[at] = here
        return self.values[wanted].alias(name)


def _cells(stretch: bytes, tags: _Tags, elements: _Elements, columns: int) -> _Cells:
    here = np.flatnonzero(elements.column != NONE)
    begins, ends = tags.text_from[here], tags.text_to[here]
    texts = _texts(stretch, np.append(begins, len(stretch)), np.append(ends, len(stretch)))
    values = without_spaces(texts.to_frame().select(EVERY_OTHER))
    is_row = elements.table[here] != NONE  # whose text is its only field
    column = elements.column[here].astype(np.uint16)
    sizes = np.bincount(column, minlength=columns)
    return _Cells(
        values.to_series(),
        np.where(is_row, here, elements.row_above[here]),
        np.split(np.argsort(column, kind="stable"), np.cumsum(sizes)[:-1]),
    )


def _tags(stretch: bytes, data: npt.NDArray[np.uint8], names: _Names) -> _Tags:
    begins, ends = np.flatnonzero(data == _LESS), np.flatnonzero(data == _GREATER)
    if len(begins) != len(ends) or (ends < begins).any() or (begins[1:] < ends[:-1]).any():
        raise NotPlain
    closes = data[begins + 1] == _SLASH
    is_empty = (data[ends - 1] == _SLASH) & ~closes
    name_to = ends - is_empty
    name_to -= data[name_to - 1] == _SPACE
    texts = _texts(stretch, begins + 1 + closes, name_to).to_frame("name")
    codes = texts.select(EVERY_OTHER.cast(names.dtype, strict=False)).to_series()
    if codes.null_count():
        raise NotPlain
    text_from, text_to = ends + 1, np.append(begins[1:], len(data))
    text_to = np.where(is_empty, text_from, text_to)
    return _Tags(begins, codes.to_physical().to_numpy(), closes, is_empty, text_from, text_to)


def _levels(tags: _Tags) -> list[Ints]:
    """The opening tags of each level, pieces first. Raises ``NotPlain`` unless every element is closed
    by its own name: in a level, opening and closing tags take turns."""
    opens = ~(tags.closes | tags.is_empty)
    below = np.cumsum(opens.astype(np.int32) - tags.closes)
    level = below - opens
    if level.min() < 0 or level.max() > MOST_DEEP or below[-1] != 0:
        raise NotPlain
    order = np.argsort(level.astype(np.uint8), kind="stable")
    pairs = order[~tags.is_empty[order]].reshape(-1, 2)
    if (tags.names[pairs[:, 0]] != tags.names[pairs[:, 1]]).any():
        raise NotPlain
    elements = order[~tags.closes[order]]
    return np.split(elements, np.cumsum(np.bincount(level[elements]))[:-1])


def _elements(levels: list[Ints], tags: _Tags, names: _Names) -> _Elements:
    """What every element is, level by level, since that depends on the row which it stands in."""
    pieces, size = levels[0], len(tags.names)
    if (tags.names[pieces] != names.piece).any():
        raise NotPlain
    is_piece = np.zeros(size, np.bool_)
    is_piece[pieces] = True
    # `row` and `row_table`: of what stands in an element. They pass through groups.
    row_above, row, row_table, table, column = (np.full(size, NONE) for _ in range(5))
    if names.piece_is_row:
        row[pieces], row_table[pieces], table[pieces] = pieces, names.child_table, names.child_table
        column[pieces] = names.own_columns[names.piece]
    for above, here in pairwise(levels):
        parent = above[np.searchsorted(above, here) - 1]
        name = tags.names[here]
        row_above[here] = row[parent]
        of_column = names.columns[row_table[parent], name]
        is_field = of_column != NONE
        of_table = table[here] = np.where(is_field, NONE, names.tables[name])
        is_row = of_table != NONE
        known = is_field | is_row | names.groups[name]
        if not known.all() or (column[parent] != NONE).any():
            raise NotPlain
        column[here] = np.where(is_row, names.own_columns[name], of_column)
        row[here] = np.where(is_row, here, row[parent])
        row_table[here] = np.where(is_row, of_table, row_table[parent])
    return _Elements(is_piece, row_above, table, column)


def _rises(numbers: Ints) -> bool:
    return bool((numbers[1:] > numbers[:-1]).all())


def _texts(stretch: bytes, begins: Ints, ends: Ints) -> pl.Series:
    """The texts between those places, which rise; behind each but the last, what lies between it and
    the next, which is to be left out (``EVERY_OTHER``). So nothing is copied."""
    import pyarrow as pa  # fifty megabytes: only where a file is read so

    offsets = np.empty(2 * len(begins), np.int64)
    offsets[::2], offsets[1::2] = begins, ends
    buffers = (pa.py_buffer(offsets), pa.py_buffer(stretch))
    texts = pa.LargeStringArray.from_buffers(len(offsets) - 1, *buffers)
    return pl.Series(pl.from_arrow(texts))
