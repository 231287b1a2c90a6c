"""The tables of one return, typed once, in which a rule finds every field and dotted name.

A rule asks for names, and what nobody asks for is never made. ``returns/ssda903/prepared.py`` and
``returns/cin_census/prepared.py`` say what each return knows beyond what is here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Self

import polars as pl

LAST = "_last"

#: As the tables of a return may bear dates.
_DATES = (
    (r"^\d{1,2}/\d{1,2}/\d{4}$", "%d/%m/%Y"),
    (r"^\d{4}-\d{1,2}-\d{1,2}$", "%Y-%m-%d"),
)
#: What spreadsheets and databases write behind a date.
_MIDNIGHT = r"[ T]00:00(:00(\.0+)?)?Z?$"

#: More pairs of rows than any return of children has: one identifier stands on very many rows.
MOST_PAIRS = 20_000_000


class Absent(Exception):
    """A rule needs what was not handed in. ``str()`` says what, as an analyst would."""


@dataclass(frozen=True)
class Shape:
    """How the tables of a return hang together.

    ``child``: the column that tells children apart. ``header``: the table with one row a child.
    ``dates``: table → its date fields. ``spans``: table → its start and its end (or ""), by which a
    child's rows are put in order. ``fields``: table → its fields and identifiers; any other column
    is left out. ``spelt``: other names under which a field may come.
    """

    child: str
    header: str
    fields: Mapping[str, frozenset[str]]
    dates: Mapping[str, tuple[str, ...]]
    spans: Mapping[str, tuple[str, str]]
    spelt: Mapping[str, str] = field(default_factory=dict)
    lists: frozenset[str] = frozenset()  # fields that may hold several values


class Tables:
    """The tables of one run: ``t("Episodes", "DECOM", "previous.DEC")`` is a frame.

    A frame has ``row`` (the 0-based position in the table as given) and the names asked for. Rows
    of a table with a start date come by child, start, end (blank last) and row; others as given.
    Raises ``Absent``.
    """

    def __init__(
        self,
        given: Mapping[str, pl.DataFrame],
        shape: Shape,
        constants: Mapping[str, object],
        needed: Mapping[str, str],
    ):
        self.shape = shape
        self.constants = constants
        self.needed = needed
        self.without: list[str] = []
        self._given = given
        self._frames: dict[str, pl.DataFrame] = {}
        self._row_of_child: dict[tuple[str, str], pl.Series] = {}
        self._children: pl.DataFrame | None = None
        self._kept: dict[Callable[..., pl.DataFrame], tuple[pl.DataFrame, list[str]]] = {}

    # -- asking ----------------------------------------------------------------------------------

    def __call__(self, table: str, *names: str) -> pl.DataFrame:
        """The table with ``row`` and these names. Raises ``Absent`` where one cannot be had."""
        self.ensure(table, *names)
        # Taken by their names, not selected: small returns are asked hundreds of times.
        return self._frames[table][["row", *(name for name in names if name != "row")]]

    def ensure(self, table: str, *names: str) -> None:
        """Make these names of a table, so that they can be had. Raises ``Absent``."""
        self._open(table)
        for name in names:
            self._ensure(table, name)

    def maybe(self, table: str, *names: str) -> pl.DataFrame:
        """The same, or no rows where the table was not given; then the reason says without what."""
        if self.has(table):
            return self(table, *names)
        self.without.append(self.called(table))
        dates = self.shape.dates.get(table.removesuffix(LAST), ())
        return pl.DataFrame(
            schema={"row": pl.UInt32}
            | {name: pl.Date if name in dates else pl.String for name in names}
        )

    def kept(self, make: Callable[[Self], pl.DataFrame]) -> pl.DataFrame:
        """What a function makes of these tables: made once, for all the rules that ask for it."""
        if make not in self._kept:
            before = len(self.without)
            made = make(self)
            self._kept[make] = made, self.without[before:]
            return made
        made, without = self._kept[make]
        self.without += without
        return made

    def has(self, table: str, *names: str) -> bool:
        """Whether a table was given, and these of its own columns."""
        return table in self._given and set(names) <= self.columns(table)

    def columns(self, table: str) -> set[str]:
        """The fields with which a table was given, under their own names."""
        return {name for name, _ in self._fields(table)}

    def _fields(self, table: str) -> Iterator[tuple[str, pl.Series]]:
        """The columns of a table that are fields of the return, each once, and can be read as text."""
        known = self.shape.fields.get(table.removesuffix(LAST), frozenset())
        seen: set[str] = set()
        for column in self._given[table]:
            name = self.shape.spelt.get(column.name, column.name)
            readable = is_plain(column.dtype) or name in self.shape.lists
            if name in known and name not in seen and readable:
                seen.add(name)
                yield name, column

    def height(self, table: str) -> int:
        """How many rows were given."""
        return self._given[table].height

    def called(self, table: str) -> str:
        """A table as an analyst would say it."""
        if table in self.needed:
            return self.needed[table]
        if table.endswith(LAST):
            return f"last year's {table.removesuffix(LAST)}"
        return f"the table {table}"

    def children_of_rows(self, table: str) -> pl.Series:
        """The child of each row, as text, in the order of the table as given; null where unknown."""
        if not self.has(table, self.shape.child):
            return pl.Series(self.shape.child, [None], dtype=pl.String).new_from_index(
                0, self.height(table)
            )
        return self(table, self.shape.child).sort("row")[self.shape.child]

    # -- making ----------------------------------------------------------------------------------

    def _open(self, table: str) -> None:
        if table in self._frames:
            return
        if table not in self._given:
            raise Absent(self.called(table))
        self._frames[table] = self._typed(table)
        start, end = self.shape.spans.get(table.removesuffix(LAST), ("", ""))
        if start and self.shape.child in self._frames[table].columns:
            self._ensure(table, "child_number")
            frame = self._frames[table]
            by = [name for name in ("child_number", start, end) if name in frame]
            self._frames[table] = (
                frame.set_sorted("child_number", nulls_last=True)  # what a sort would have marked
                if _in_order(frame, by)
                else frame.sort(*by, "row", nulls_last=True)
            )

    def _typed(self, table: str) -> pl.DataFrame:
        dates = self.shape.dates.get(table.removesuffix(LAST), ())
        columns = [pl.int_range(self.height(table), dtype=pl.UInt32, eager=True).alias("row")]
        for name, given in self._fields(table):
            if name not in dates:
                columns.append(as_text(given).alias(name))
            else:
                columns += [as_dates(given).alias(name), as_text(given).alias(f"{name}:text")]
        return pl.DataFrame(columns)

    def _ensure(self, table: str, name: str) -> None:
        if name in self._frames[table].columns:
            return
        made = self.make(table, name)
        frame = self._frames[table]
        if name not in frame.columns:
            made = made.alias(name)
            self._frames[table] = (
                frame.hstack([made]) if isinstance(made, pl.Series) else frame.with_columns(made)
            )

    def make(self, table: str, name: str) -> pl.Expr | pl.Series:
        """What a name is, in the order of the table's frame. Raises ``Absent``."""
        if name in self.constants:
            value = self.constants[name]
            if value is None:
                raise Absent(self.needed[name])
            return pl.lit(value)
        before, _, rest = name.partition(".")
        if rest:
            return self._dotted(table, before, rest)
        if name == "child_number":
            return self._child_numbers(table)
        if name in ("is_first", "is_latest"):
            self._ensure(table, "child_number")
            step = 1 if name == "is_first" else -1
            number = pl.col("child_number")
            return (number != number.shift(step)).fill_null(True)
        raise Absent(f"the column {name.removesuffix(':text')} of {self.called(table)}")

    def _dotted(self, table: str, before: str, rest: str) -> pl.Expr | pl.Series:
        if before in ("previous", "next"):
            edge = "is_first" if before == "previous" else "is_latest"
            self._ensure(table, rest)
            self._ensure(table, edge)
            return pl.when(~pl.col(edge)).then(
                pl.col(rest).shift(1 if before == "previous" else -1)
            )
        if before == "child":
            return self._of_child(table, rest)
        if before == "latest":
            return self.of_child_in(table, table, rest)
        if before == "lastyear":
            last = f"{table}{LAST}"
            if rest != "there":
                return self.of_child_in(table, last, rest)
            self._open(last)
            return self.of_child_in(table, last, "row").is_not_null()
        if rest == "count":
            return self.counted(table, before)
        return self.of_child_in(table, before, rest)

    def _of_child(self, table: str, name: str) -> pl.Expr | pl.Series:
        """A field of the child's header; else, where there is none, the row's own."""
        header = self.shape.header + (LAST if table.endswith(LAST) else "")
        if table == header:
            self._ensure(table, name)
            return pl.col(name)
        own = self.has(table, name)
        if own and not self.has(header, self.shape.child, name):
            self._ensure(table, name)
            return pl.col(name)
        of_header = self.of_child_in(table, header, name)
        if not own:
            return of_header
        mine = self(table, name)[name]
        return of_header.zip_with(of_header.is_not_null(), mine.cast(of_header.dtype))

    def of_child_in(self, table: str, other: str, name: str) -> pl.Series:
        """A field of the child's row in another table: the latest, of headers the first."""
        self._open(other)
        self._ensure(other, name)
        self._ensure(table, "child_number")
        return self._frames[other][name].gather(self._places(table, other))

    def _places(self, table: str, other: str) -> pl.Series:
        """Where in another table's frame the child's row stands, for each row; null: nowhere."""
        key = (other, "place")
        if key not in self._row_of_child:
            self._ensure(other, "child_number")
            keep: Literal["first", "last"] = (
                "first" if other.removesuffix(LAST) == self.shape.header else "last"
            )
            numbers = self._frames[other]["child_number"]
            at = pl.DataFrame({"child": numbers, "at": pl.int_range(len(numbers), eager=True)})
            self._row_of_child[key] = self._by_child(
                at.drop_nulls("child").unique("child", keep=keep), "at"
            )
        return self._row_of_child[key].gather(self._frames[table]["child_number"])

    def counted(self, table: str, other: str) -> pl.Series:
        """How many rows the child has in another table."""
        key = (other, "count")
        if key not in self._row_of_child:
            self._open(other)
            self._ensure(other, "child_number")
            numbers = self._frames[other].select(child="child_number").drop_nulls()
            self._row_of_child[key] = self._by_child(
                numbers.group_by("child").agg(at=pl.len()), "at"
            ).fill_null(0)
        self._ensure(table, "child_number")
        counts = self._row_of_child[key].gather(self._frames[table]["child_number"])
        return counts.fill_null(0).cast(pl.Int64)

    def _by_child(self, some: pl.DataFrame, value: str) -> pl.Series:
        """One value for each child there is, null where ``some`` has none."""
        every = pl.int_range(self.children().height, dtype=pl.UInt32, eager=True)
        return pl.DataFrame({"child": every}).join(
            some, on="child", how="left", maintain_order="left"
        )[value]

    def children(self) -> pl.DataFrame:
        """Every child of every table: ``child`` (the identifier) and ``child_number``."""
        if self._children is None:
            column = self.shape.child
            every = [
                as_text(given).alias("child")
                for table in self._given
                for name, given in self._fields(table)
                if name == column
            ]
            every.append(pl.Series("child", [], dtype=pl.String))
            ids = pl.concat(every).drop_nulls().unique(maintain_order=True)
            self._children = pl.DataFrame(
                {"child": ids}, schema={"child": pl.String}
            ).with_row_index("child_number")
        return self._children

    def _child_numbers(self, table: str) -> pl.Series:
        column = self.shape.child
        if column not in self._frames[table].columns:
            raise Absent(f"the column {column} of {self.called(table)}")
        return self._frames[table].join(
            self.children(), left_on=column, right_on="child", how="left", maintain_order="left"
        )["child_number"]

    # -- pairs -----------------------------------------------------------------------------------

    def pairs(self, table: str, within: str, *names: str) -> pl.DataFrame:
        """Every two different rows of a table that share ``within`` ("child_number").

        ``row`` and the names, and the same of the other row as ``other.row``, ``other.NAME``; each
        pair comes both ways. Raises ``Absent`` where one identifier stands on so many rows that
        they cannot all be compared.
        """
        frame = self(table, within, *names).drop_nulls(within)
        size = pl.len().over(within)
        frame = frame.filter(size > 1)
        many = (
            frame.group_by(within).len().select((pl.col("len").cast(pl.UInt64) ** 2).sum()).item()
        )
        if (many or 0) > MOST_PAIRS:
            raise Absent(f"fewer rows of one child in {self.called(table)}: too many to compare")
        other = frame.rename({name: f"other.{name}" for name in frame.columns if name != within})
        return frame.join(other, on=within).filter(pl.col("row") != pl.col("other.row"))


def _in_order(frame: pl.DataFrame, by: Sequence[str]) -> bool:
    """Whether the rows stand by these numbers and days already, blanks last: most files do."""
    later = pl.lit(False)
    for name in reversed(by):
        value = pl.col(name).to_physical().cast(pl.Int64).fill_null(2**62)
        later = (value < value.shift()) | ((value == value.shift()) & later)
    return not frame.select(later.any()).item()


def is_plain(dtype: pl.DataType) -> bool:
    """Whether a column of the type can be read as the text of a file."""
    return not (dtype.is_nested() or dtype in (pl.Object, pl.Binary, pl.Duration, pl.Unknown))


def as_text(column: pl.Series) -> pl.Series:
    """A column as the text of a file; whole numbers that came as decimals without their ``.0``.

    What is not a number is a blank. Lists stay as they are.
    """
    if column.dtype == pl.String or column.dtype.is_nested():
        return column
    if column.dtype.is_float():
        column = column.fill_nan(None)
        whole = column.is_finite() & (column == column.round(0)) & (column.abs() < 2**53)
        text = column.cast(pl.String)
        return text.zip_with(~whole.fill_null(False), text.str.replace(r"\.0$", ""))
    if column.dtype == pl.Boolean:
        return column.cast(pl.String).str.to_lowercase()
    return column.cast(pl.String)


def as_dates(column: pl.Series) -> pl.Series:
    """A column as dates, from dates, moments or text; null where the text is no date.

    Text is DD/MM/YYYY or YYYY-MM-DD, with a year of four digits; a midnight behind it is cut.
    """
    if column.dtype == pl.Date:
        return column
    if isinstance(column.dtype, pl.Datetime):
        return column.dt.date()
    if isinstance(column.dtype, pl.Categorical | pl.Enum):
        column = column.cast(pl.String)
    if column.dtype != pl.String:
        return pl.Series(column.name, [None], dtype=pl.Date).new_from_index(0, len(column))
    distinct = column.unique().drop_nulls()  # a few thousand days, however many rows
    for pattern, written in _DATES:
        if distinct.str.contains(pattern).all():
            return column.str.to_date(written, strict=False)
    text = column.str.strip_chars()
    if text.str.contains("00:00", literal=True).any():
        text = text.str.replace(_MIDNIGHT, "")
    found: pl.Series | None = None
    for pattern, written in _DATES:
        plain = text.str.contains(pattern)
        if not plain.any():
            continue
        dates = text.str.to_date(written, strict=False)
        if not plain.all():
            dates = dates.zip_with(plain.fill_null(False), pl.Series([None], dtype=pl.Date))
        found = dates if found is None else found.zip_with(found.is_not_null(), dates)
    if found is None:
        return pl.Series(column.name, [None], dtype=pl.Date).new_from_index(0, len(column))
    return found
