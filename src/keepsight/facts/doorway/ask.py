"""Asking the database: through Django's connection, or through ADBC for the whole house.

ADBC serves PostgreSQL alone. Its SQLite driver brings a second copy of SQLite into the process, and
when that copy closes the file, the operating system drops every lock the first one holds: writes
that were acknowledged were lost (decision 8).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, Protocol
from urllib.parse import quote

import polars as pl
import pyarrow

from keepsight.facts.doorway.question import MOMENT, Question, Whom, which_hold

#: From so many rows on, SQLite's words become dates in the frame and not one by one.
MANY_ROWS = 2_000

#: From so many tables on, it is asked first which of them hold anything about some children.
MANY_TABLES = 12


class Reader(Protocol):
    """Answers questions about one council, and about these children where they are given."""

    @property
    def vendor(self) -> str:
        """``sqlite`` or ``postgresql``."""
        ...

    @property
    def children(self) -> tuple[int, ...] | None:
        """The children asked about; None: every child."""
        ...

    @property
    def whom(self) -> Whom:
        """The same, as questions are worded."""
        ...

    def read(self, question: Question) -> pl.DataFrame:
        """The rows as a frame with the question's columns and types; blank text is null."""
        ...


@contextmanager
def open_reader(
    authority_id: int, children: Sequence[int] | None
) -> Iterator[_ThroughDjango | _ThroughAdbc]:
    """A reader for the time of one reading; ADBC where the whole house is read from outside."""
    from django.db import connection

    some = None if children is None else tuple(int(child) for child in children)
    where = None if some is not None or connection.in_atomic_block else _where(connection)
    if where is not None:
        with _open_adbc(where) as adbc:
            yield _ThroughAdbc(adbc, authority_id)
        return
    reader = _ThroughDjango(connection, authority_id, some)
    if some is not None or connection.in_atomic_block or connection.vendor != "sqlite":
        yield reader
        return
    with _one_snapshot(connection):
        yield reader


@contextmanager
def _one_snapshot(connection: Any) -> Iterator[None]:
    """Every question on SQLite sees the same moment; a reader's transaction keeps no writer out."""
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            cursor.execute("COMMIT")


class _ThroughDjango:
    """Few rows, often: turned into Python's values and handed to Arrow a table at a time."""

    def __init__(
        self,
        connection: Any,
        authority_id: int,
        children: tuple[int, ...] | None,
    ):
        self.vendor = connection.vendor
        self.children = children
        self._connection = connection
        self._authority = authority_id
        self.whom: Whom = "everyone" if children is None else "some"
        self._whom: Any = json.dumps(children) if self.vendor == "sqlite" else list(children or ())
        if children is not None and len(children) == 1:
            self.whom, self._whom = "one", children[0]

    def without_a_row(self, codes: tuple[str, ...]) -> frozenset[str]:
        """Those of some tables about children that hold nothing about these, by one question.

        Of a few tables, and for the whole house, none: it is not worth the asking.
        """
        if self.children is None or len(codes) < MANY_TABLES:
            return frozenset()
        question = which_hold(codes, whom=self.whom, vendor=self.vendor)
        with self._connection.cursor() as cursor:
            cursor.execute(question.sql, [self._whom] * len(codes))
            holding = {place for (place,) in cursor.fetchall()}
        return frozenset(code for place, code in enumerate(codes) if place not in holding)

    def read(self, question: Question) -> pl.DataFrame:
        parameters: list[Any] = [self._authority]
        if question.about_children:
            parameters.append(self._whom)
        with self._connection.cursor() as cursor:
            cursor.execute(question.sql, parameters)
            rows = cursor.fetchall()
        if not rows:
            return question.nothing
        text = self.vendor == "sqlite"
        if text and len(rows) >= MANY_ROWS:
            return _many(rows, question)
        columns = [
            pyarrow.array(list(values) if make is None else [make(v) for v in values], kind)
            for (make, kind), values in zip(
                _makers(question.columns, text), zip(*rows, strict=True), strict=True
            )
        ]
        batch = pyarrow.RecordBatch.from_arrays(columns, [name for name, _ in question.columns])
        return pl.DataFrame(batch)


_ARROW: dict[Any, Any] = {
    pl.Int64(): pyarrow.int64(),
    pl.Float64(): pyarrow.float64(),
    pl.Boolean(): pyarrow.bool_(),
    pl.String(): pyarrow.large_string(),
    pl.Date(): pyarrow.date32(),
    MOMENT: pyarrow.timestamp("us", "UTC"),
}


@lru_cache(maxsize=512)
def _makers(
    columns: tuple[tuple[str, Any], ...], text: bool
) -> list[tuple[Callable[[Any], Any] | None, Any]]:
    """How a value of each column is made into what Arrow takes (None: it is), and Arrow's type.

    ``text``: SQLite's words for dates and moments, and its numbers for yes and no.
    """
    made = dict(_FROM_TEXT if text else ()) | {pl.String(): _word}
    return [(made.get(dtype), _ARROW[dtype]) for _, dtype in columns]


def _word(value: str | None) -> str | None:
    return value or None  # no fact is an empty word


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _moment(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value).replace(tzinfo=UTC) if value else None


def _yes(value: int | None) -> bool | None:
    return None if value is None else value != 0


_FROM_TEXT: dict[Any, Callable[[Any], Any]] = {
    pl.Date(): _day,
    MOMENT: _moment,
    pl.Boolean(): _yes,
}


def _many(rows: Sequence[Sequence[Any]], question: Question) -> pl.DataFrame:
    """Many rows of SQLite: dates and moments are made of their words in the frame, all at once."""
    worded = (pl.Date(), MOMENT, pl.String())
    columns = {
        name: pl.Series(
            name,
            values,
            dtype=pl.String() if dtype in worded else _AS_STORED.get(dtype, dtype),
            strict=False,
        )
        for (name, dtype), values in zip(question.columns, zip(*rows, strict=True), strict=True)
    }
    return pl.DataFrame(columns).select(
        _from_words(name, dtype) for name, dtype in question.columns
    )


_AS_STORED: dict[Any, Any] = {pl.Boolean(): pl.Int64()}


def _from_words(name: str, dtype: Any) -> pl.Expr:
    """A column of SQLite in its own type; blank text is null."""
    column = pl.col(name)
    if dtype == pl.String():
        return pl.when(column != "").then(column).alias(name)
    if dtype == pl.Date():
        return column.str.to_date("%Y-%m-%d")
    if dtype == MOMENT:
        moment = column.str.to_datetime("%Y-%m-%d %H:%M:%S%.f", time_unit="us")
        return moment.dt.replace_time_zone("UTC")
    return column.cast(dtype)


class _ThroughAdbc:
    """PostgreSQL's rows as Arrow, without a Python value between."""

    vendor = "postgresql"
    whom: Whom = "everyone"

    def __init__(self, adbc: Any, authority_id: int):
        self.children: tuple[int, ...] | None = None
        self._adbc = adbc
        self._authority = int(authority_id)

    def without_a_row(self, codes: tuple[str, ...]) -> frozenset[str]:
        """None: in the whole house every table holds something."""
        return frozenset()

    def read(self, question: Question) -> pl.DataFrame:
        with self._adbc.cursor() as cursor:
            cursor.execute(question.sql.replace("%s", str(self._authority)))
            table = cursor.fetch_arrow_table()
        frame = pl.DataFrame(table.rename_columns([name for name, _ in question.columns]))
        return frame.select(_from_adbc(name, dtype) for name, dtype in question.columns)


def _from_adbc(name: str, dtype: Any) -> pl.Expr:
    """A column in its own type, whatever the driver made of it; blank text is null."""
    column = pl.col(name)
    if dtype == pl.String():
        text = column.cast(pl.String)
        return pl.when(text != "").then(text).alias(name)
    return column.cast(dtype)


def _where(connection: Any) -> str | None:
    """The database's address for ADBC; None where only Django's connection reaches it."""
    settings = connection.settings_dict
    if connection.vendor != "postgresql":
        return None
    who = quote(settings["USER"] or "", safe="")
    if settings["PASSWORD"]:
        who += ":" + quote(settings["PASSWORD"], safe="")
    # libpq takes a folder of sockets as the host only in the query part.
    asked = {"host": settings["HOST"], "port": settings["PORT"], **settings.get("OPTIONS", {})}
    known = ("host", "port", "sslmode", "sslrootcert", "sslcert", "sslkey", "service", "passfile")
    query = "&".join(
        f"{name}={quote(str(asked[name]), safe='')}" for name in known if asked.get(name)
    )
    return f"postgresql://{who}@/{quote(settings['NAME'], safe='')}?{query}"


@contextmanager
def _open_adbc(where: str) -> Iterator[Any]:
    """A connection in which every question sees the same moment."""
    from adbc_driver_postgresql import dbapi as postgresql

    with postgresql.connect(where) as connection:
        with connection.cursor() as cursor:
            cursor.execute("set transaction isolation level repeatable read, read only")
        yield connection
