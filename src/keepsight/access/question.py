"""Questions to the database in SQL of our own, where a page's budget has no room for building them.

The same text runs on SQLite and PostgreSQL. What a person typed is only ever a parameter.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection


@dataclass(frozen=True)
class Sql:
    """A piece of SQL with the parameters that stand in it, in order."""

    text: str
    params: tuple[Any, ...] = ()


def both(*parts: Sql) -> Sql:
    """All of these conditions."""
    return joined(" AND ", parts)


def joined(between: str, parts: Iterable[Sql]) -> Sql:
    pieces = list(parts)
    return Sql(
        between.join(piece.text for piece in pieces),
        tuple(param for piece in pieces for param in piece.params),
    )


def placed(text: str, **pieces: Sql) -> Sql:
    """``text`` with each ``{name}`` replaced by the piece of that name; each may stand once."""
    order = sorted(pieces, key=lambda name: text.index("{" + name + "}"))
    return Sql(
        text.format(**{name: piece.text for name, piece in pieces.items()}),
        tuple(param for name in order for param in pieces[name].params),
    )


def among(column: str, values: Iterable[Any]) -> Sql:
    """That a column has one of these values; never true where there are none."""
    given = tuple(values)
    if not given:
        return Sql("1 = 0")
    return Sql(f"{column} IN ({', '.join(['%s'] * len(given))})", given)


def visible(alias: str) -> Sql:
    """That a record is not half of an import: what ``Record.objects`` leaves out."""
    return Sql(
        f"{alias}.batch_number NOT IN (SELECT id FROM records_batch WHERE state <> 'finished')"
    )


def live(alias: str, day: date) -> Sql:
    """That a spell has begun on a day and is not over; on its last day it is over."""
    said = day_param(day)
    return Sql(
        f"({alias}.started_on IS NULL OR {alias}.started_on <= %s) "
        f"AND ({alias}.ended_on IS NULL OR {alias}.ended_on > %s)",
        (said, said),
    )


def lasts(alias: str, day: date) -> Sql:
    """That a spell has begun on a day and lasts: a post, a role, an absence; its last day is one of it."""
    said = day_param(day)
    return Sql(
        f"({alias}.started_on IS NULL OR {alias}.started_on <= %s) "
        f"AND ({alias}.ended_on IS NULL OR {alias}.ended_on >= %s)",
        (said, said),
    )


def day_param(day: date) -> Any:
    """A date as this database wants it."""
    return connection.ops.adapt_datefield_value(day)


def moment_param(moment: datetime) -> Any:
    """A moment as this database wants it."""
    return connection.ops.adapt_datetimefield_value(moment)


def answered(question: Sql) -> list[dict[str, Any]]:
    """Ask, and give every row by the names of its columns."""
    with connection.cursor() as cursor:
        cursor.execute(question.text, question.params)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def answered_in_order(question: Sql) -> list[tuple[Any, ...]]:
    """Ask, and give every row as its values in the order asked for: for counts by the thousand."""
    with connection.cursor() as cursor:
        cursor.execute(question.text, question.params)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows


def as_day(value: Any) -> date | None:
    """A date as read: SQLite gives text wherever it has lost the column's type."""
    return date.fromisoformat(value[:10]) if isinstance(value, str) else value


def as_yes(value: Any) -> bool | None:
    """Yes, no or not known as read: SQLite gives numbers."""
    return None if value is None else bool(value)
