"""Some children's facts in one question, however many tables: what a page of one child has room for.

The doorway asks a question a table, which is right for a whole council and too much for one page.
Here the same questions go to the database together, each a named part of one SELECT, and what they
give is taken apart again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

import polars as pl
import pyarrow

from keepsight.facts.doorway import _read
from keepsight.facts.doorway.as_at import hide_what_came_later
from keepsight.facts.doorway.ask import _ARROW
from keepsight.facts.doorway.question import (
    MOMENT,
    Question,
    Whom,
    as_it_stands,
    every_version,
    plan_of,
)
from keepsight.facts.tables import fact_tables, held_behind

Row = dict[str, Any]


@dataclass(frozen=True)
class Beside:
    """Something else to be asked in the same journey: a SELECT with ``%s``, and what it gives."""

    name: str
    sql: str
    params: tuple[Any, ...]
    columns: tuple[tuple[str, Any], ...]  # name and Polars type


def facts_at_once(
    authority_id: int,
    children: Sequence[int],
    *,
    tables: Collection[str],
    known_on: date | None = None,
    beside: Sequence[Beside] = (),
) -> AtOnce:
    """What ``doorway.facts`` gives for these children, in one question to the database.

    The very same rows; tables of the workforce are whole, since whether a source carries
    registrations, or who covers an absence, is told by other workers too. ``known_on`` as there.
    """
    return AtOnce(authority_id, tuple(children), held_behind(tables), known_on, beside)


class AtOnce:
    """What came back: each table as rows of Python's values, or as the frame the doorway gives."""

    def __init__(
        self,
        authority_id: int,
        children: tuple[int, ...],
        tables: tuple[str, ...],
        known_on: date | None,
        beside: Sequence[Beside],
    ):
        from django.db import connection

        self.vendor: str = connection.vendor
        self.children = children
        self.whom: Whom = "some"
        self._tables, self._known_on, self._beside = tables, known_on, beside
        sql, questions = _asked(tables, known_on is not None, self.vendor)
        whom = json.dumps(children) if self.vendor == "sqlite" else list(children)
        params: list[Any] = []
        for question in questions:
            params += [authority_id, whom] if question.about_children else [authority_id]
        for one in beside:
            sql += f" union all {_as_json(one.name, one.columns, f'({one.sql}) b', self.vendor)}"
            params += one.params
        self._rows: dict[str, list[list[Any]]] = {}
        with connection.cursor() as cursor:
            cursor.execute(sql, params)
            for name, row in cursor.fetchall():
                self._rows.setdefault(name, []).append(json.loads(row))
        self._place = {question.sql: f"q{n}" for n, question in enumerate(questions)}

    def frames(self, as_at: date | None = None) -> dict[str, pl.DataFrame]:
        """Every table as ``doorway.facts`` gives it, ``as_at`` a day."""
        return {
            code: hide_what_came_later(
                fact_tables()[code], _read(fact_tables()[code], self, self._known_on), as_at
            )
            for code in self._tables
        }

    def rows(self, code: str) -> list[Row]:
        """A table's rows by the names of its columns, in the order of their numbers."""
        if self._known_on is not None:
            return _read(fact_tables()[code], self, self._known_on).to_dicts()
        question = as_it_stands(plan_of(code), whom="some", vendor=self.vendor)
        return _as_rows(self._of(self._place[question.sql]), question.columns)

    def beside(self, name: str) -> list[Row]:
        """What was asked beside the facts, under its name."""
        columns = next(one.columns for one in self._beside if one.name == name)
        return _as_rows(self._rows.get(name, []), columns)

    def read(self, question: Question) -> pl.DataFrame:
        """The answer to one of the doorway's questions: a ``Reader`` that was told beforehand."""
        rows = self._of(self._place[question.sql])
        if not rows:
            return question.nothing
        columns = [
            pyarrow.array(_values(values, dtype), _ARROW[dtype])
            for (_, dtype), values in zip(question.columns, zip(*rows, strict=True), strict=True)
        ]
        batch = pyarrow.RecordBatch.from_arrays(columns, [name for name, _ in question.columns])
        return pl.DataFrame(batch)

    def _of(self, place: str) -> list[list[Any]]:
        rows = self._rows.get(place, [])
        rows.sort(key=_number)
        return rows


@lru_cache(maxsize=64)
def _asked(
    tables: tuple[str, ...], versions: bool, vendor: str
) -> tuple[str, tuple[Question, ...]]:
    """The one SELECT, and the questions of which it is made, in their order.

    It gives rows of two columns: the name of the question, and its row as a JSON array.
    """
    parts = list(_parts(tables, versions, vendor))
    named, picked = [], []
    for n, (_, question) in enumerate(parts):
        columns = tuple((f"c{i}", dtype) for i, (_, dtype) in enumerate(question.columns))
        named.append(f"q{n}({', '.join(name for name, _ in columns)}) as ({question.sql})")
        picked.append(_as_json(f"q{n}", columns, f"q{n}", vendor))
    return f"with {', '.join(named)} {' union all '.join(picked)}", tuple(q for _, q in parts)


def _parts(tables: tuple[str, ...], versions: bool, vendor: str) -> Iterator[tuple[str, Question]]:
    """The doorway's own questions, each with the code of its table; joined records bear none."""
    for code in tables:
        plan = plan_of(code)
        if not versions:
            yield code, as_it_stands(plan, whom="some", vendor=vendor)
            continue
        for join in (None, *plan.joins):
            asked = every_version(plan, join, whom="some", vendor=vendor)
            yield (code if join is None else ""), asked


def _as_json(name: str, columns: Sequence[tuple[str, Any]], table: str, vendor: str) -> str:
    given = ", ".join(f'"{column}"' for column, _ in columns)
    row = f"json_array({given})" if vendor == "sqlite" else f"json_build_array({given})::text"
    return f"select '{name}' as q, {row} as r from {table}"


def _number(row: list[Any]) -> int:
    """The record's own number, which stands first in every table."""
    return int(row[0])


def _values(values: Sequence[Any], dtype: Any) -> list[Any]:
    """The values of a column as JSON has them, in Python's own types."""
    made = _MAKE.get(dtype)
    return list(values) if made is None else [v if v is None else made(v) for v in values]


def _as_rows(rows: list[list[Any]], columns: Sequence[tuple[str, Any]]) -> list[Row]:
    names = [name for name, _ in columns]
    makes = [(n, _MAKE[dtype]) for n, (_, dtype) in enumerate(columns) if dtype in _MAKE]
    found = []
    for given in rows:
        row = list(given)
        for place, make in makes:
            if row[place] is not None:
                row[place] = make(row[place])
        found.append(dict(zip(names, row, strict=True)))
    return found


def _moment(said: str) -> datetime:
    """SQLite keeps moments without their zone, which is UTC; PostgreSQL says it."""
    at = datetime.fromisoformat(said)
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def _text(said: str) -> str | None:
    """No fact is an empty word."""
    return said or None


_MAKE: Mapping[Any, Callable[[Any], Any]] = {
    pl.Date(): date.fromisoformat,
    MOMENT: _moment,
    pl.Boolean(): bool,
    pl.String(): _text,
}
