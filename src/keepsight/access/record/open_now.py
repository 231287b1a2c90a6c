"""What stands open on a child's record: every plan, enquiry, period and episode that has not ended.

A record says itself how it is open (``OPEN`` beside its model). All are asked for in one question.
"""

from __future__ import annotations

import importlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from keepsight.access.question import (
    Sql,
    among,
    answered,
    as_day,
    both,
    day_param,
    joined,
    placed,
    visible,
)
from keepsight.access.viewer import day_of
from keepsight.kernel.step import Open
from keepsight.records.models import RECORDS


@dataclass(frozen=True)
class OpenRow:
    """One open row of a child: its number, since when, the code by which it is told from others, and the
    worker whose work it is (None where the record keeps none).

    ``begun_at``: the very moment, where the record keeps one; the day is then the day of it in England.
    ``filled``: its days that stand on file besides the one that begins it.
    """

    code: str
    number: int
    begun_on: date | None
    kind: str
    worker: int | None = None
    begun_at: datetime | None = None
    filled: frozenset[str] = frozenset()


@cache
def opens() -> dict[str, Open]:
    """How each record that can be open is so, by the name of its file ("protection_plan")."""
    return {code: said for code, (said, _) in _declared().items()}


def record_of(code: str) -> type[Any]:
    """The record behind such a code."""
    return _declared()[code][1]


def open_now(authority_id: int, child: int, day: date) -> dict[str, list[OpenRow]]:
    """What is open for a child on a day, by code, the oldest of each first; one question.

    Nothing of it is a look at the record: for actions, and for pages that have read the child.
    """
    return open_of_each(authority_id, [child], day)[child]


def open_of_each(
    authority_id: int, children: Collection[int], day: date
) -> dict[int, dict[str, list[OpenRow]]]:
    """The same for each of several children; one question for all, none for nobody."""
    found: dict[int, dict[str, list[OpenRow]]] = {child: {} for child in children}
    if not found:
        return found
    questions = [
        _question(code, said, record, authority_id, children, day)
        for code, (said, record) in _declared().items()
    ]
    for row in answered(joined(" UNION ALL ", questions)):
        begun_at = _as_moment(row["begun_at"])
        one = OpenRow(
            row["code"],
            row["number"],
            as_day(row["begun_on"]) if begun_at is None else day_of(begun_at),
            row["kind"] or "",
            row["worker"],
            begun_at,
            frozenset(row["filled"].split()),
        )
        found[row["child"]].setdefault(one.code, []).append(one)
    for codes in found.values():
        for rows in codes.values():
            rows.sort(key=lambda row: (row.begun_on or date.min, row.number))
    return found


def last_answers(code: str, number: int, fields: Iterable[str]) -> dict[str, str]:
    """The words and codes that an open row holds in these fields: the draft of its next version.

    For pages that have read the child. Dates, numbers and pointers are asked anew.
    """
    record = record_of(code)
    written = {
        field.name
        for field in record._meta.concrete_fields
        if field.get_internal_type() in ("CharField", "TextField")
    }
    row = record.objects.filter(pk=number).values(*(written & set(fields))).first()
    return {name: value for name, value in (row or {}).items() if value}


def answers_of_last(record: str, child: int, fields: Iterable[str]) -> dict[str, Any]:
    """What the last row of a record, written here for a child, holds in these fields; {} for none.

    For pages that have read the child. Who was chosen is given by number.
    """
    model = RECORDS[record]
    columns = {field.name: field.attname for field in model._meta.concrete_fields}
    wanted = {name: columns[name] for name in fields if name in columns}
    own = model.objects.filter(person_id=child, source="keepsight")
    row = own.order_by("-pk").values(*wanted.values()).first() or {}
    return {name: row[column] for name, column in wanted.items() if row.get(column) not in _BLANK}


_BLANK: tuple[Any, ...] = (None, "", [])


def _question(
    code: str,
    said: Open,
    record: type[Any],
    authority_id: int,
    children: Collection[int],
    on: date,
) -> Sql:
    table = record._meta.db_table
    kind = f"r.{said.kind}" if said.kind else "''"
    over = [_not_over(record._meta.get_field(end), on) for end in said.ends]
    over += [_not_pointed_to(name, pointer) for name, pointer in said.ended_by]
    whose = both(among("r.person_id", children), Sql("r.authority_id = %s", (authority_id,)))
    wanted = both(whose, visible("r"), *over)
    day, moment = f"r.{said.begins}", "CAST(NULL AS timestamptz)"
    if _is_moment(record, said):
        day, moment = "CAST(NULL AS date)", day
    named = {field.name for field in record._meta.concrete_fields}
    worker = "r.worker_id" if "worker" in named else "CAST(NULL AS bigint)"
    return Sql(
        f"SELECT r.person_id AS child, '{code}' AS code, r.id AS number, "
        f"{day} AS begun_on, {moment} AS begun_at, {kind} AS kind, {worker} AS worker, "
        f"{_filled(record, said)} AS filled FROM {table} r WHERE {wanted.text}",
        wanted.params,
    )


def _not_over(field: Any, day: date) -> Sql:
    """That a column does not end the row yet: a day, a moment, or a code that is still open."""
    kind = field.get_internal_type()
    if kind == "CharField":
        return Sql(f"r.{field.column} = ''")
    if kind == "DateField":
        return Sql(f"(r.{field.column} IS NULL OR r.{field.column} > %s)", (day_param(day),))
    if kind == "BooleanField":
        return Sql(f"(r.{field.column} IS NULL OR NOT r.{field.column})")
    return Sql(f"r.{field.column} IS NULL")


def _not_pointed_to(name: str, pointer: str) -> Sql:
    other = RECORDS[name]
    field: Any = other._meta.get_field(pointer)
    column = field.column
    return placed(
        f"NOT EXISTS (SELECT 1 FROM {other._meta.db_table} o WHERE o.{column} = r.id AND {{seen}})",
        seen=visible("o"),
    )


def _filled(record: type[Any], said: Open) -> str:
    """The names of the days of a row that are on file, a space after each; of what ends it there is none."""
    days = (
        field.column
        for field in record._meta.concrete_fields
        if field.get_internal_type() in ("DateField", "DateTimeField")
        and field.name not in {said.begins, *said.ends, "recorded_at"}
    )
    parts = [f"CASE WHEN r.{day} IS NULL THEN '' ELSE '{day} ' END" for day in days]
    return " || ".join(parts) or "''"


def _as_moment(value: Any) -> datetime | None:
    """A moment as read: SQLite gives text without its zone, which is UTC."""
    found = datetime.fromisoformat(value) if isinstance(value, str) else value
    return found.replace(tzinfo=UTC) if found is not None and found.tzinfo is None else found


def _is_moment(record: type[Any], said: Open) -> bool:
    return bool(record._meta.get_field(said.begins).get_internal_type() == "DateTimeField")


@cache
def _declared() -> dict[str, tuple[Open, type[Any]]]:
    found = {}
    for record in RECORDS.values():
        said = getattr(importlib.import_module(record.__module__), "OPEN", None)
        if isinstance(said, Open):
            found[record.__module__.rsplit(".", 1)[-1]] = (said, record)
    return found
