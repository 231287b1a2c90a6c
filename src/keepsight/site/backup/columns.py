"""What a column holds: as its own database spells it, and spelt in one way on every database.

A row is a line of JSON. A backup holds it as it was held, so that it goes back to the letter; its hash
is of the one spelling, the same on SQLite and PostgreSQL, today and in ten years.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

#: Django's kind of field → what the column holds. A kind that is missing is refused, never guessed.
HOLDS = {
    "AutoField": "number",
    "BigAutoField": "number",
    "BigIntegerField": "number",
    "IntegerField": "number",
    "SmallIntegerField": "number",
    "PositiveBigIntegerField": "number",
    "PositiveIntegerField": "number",
    "PositiveSmallIntegerField": "number",
    "CharField": "text",
    "TextField": "text",
    "BooleanField": "truth",
    "DateField": "day",
    "DateTimeField": "moment",
    "DecimalField": "decimal",
    "JSONField": "json",
    "BinaryField": "bytes",
    "GenericIPAddressField": "text",
    "UUIDField": "uuid",
}


@dataclass(frozen=True)
class Column:
    """A column of a table. ``holds``: one of ``HOLDS``; ``places``: of a decimal."""

    name: str
    holds: str
    places: int = 0


def column_of(field: Any) -> Column:
    """The column of a Django field. Raises ``LookupError`` for a kind that no one has thought of."""
    told = field
    while told.remote_field is not None:  # it holds what the key it points to holds
        told = told.target_field
    holds = HOLDS.get(told.get_internal_type())
    if holds is None:
        raise LookupError(f"{field} is of a kind that backups do not know.")
    return Column(field.column, holds, getattr(told, "decimal_places", None) or 0)


def line_of(row: list[Any]) -> bytes:
    """The one spelling of a row of plain values."""
    return json.dumps(row, separators=(",", ":"), ensure_ascii=False).encode()


def as_held(column: Column) -> Callable[[Any], Any]:
    """How a value as a database gives it becomes plain, spelt as that database holds it."""
    return HELD[column.holds]


def as_everywhere(column: Column) -> Callable[[Any], Any] | None:
    """How a plain value, as any database holds it, is spelt everywhere; None where it is already.

    Moments are in UTC to the microsecond ("2026-03-31T09:00:00.000000Z"), keys of JSON are sorted.
    """
    if column.holds == "decimal":
        unit = Decimal(1).scaleb(-column.places)
        return lambda plain: format(Decimal(plain).quantize(unit), "f")
    return EVERYWHERE.get(column.holds)


def to_database(column: Column, *, held_by: str, vendor: str) -> Callable[[Any], Any]:
    """How a plain value becomes what a database takes; ``held_by``: the one it was copied from.

    Between two of a kind it goes over as it was held, to the letter.
    """
    if column.holds == "bytes":
        return base64.b64decode
    if held_by == vendor:
        return _as_it_is
    if column.holds == "moment" and vendor == "sqlite":
        return _sqlite_moment
    return as_everywhere(column) or _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


def _text(value: Any) -> str:
    return value if type(value) is str else str(value)


def _day_held(value: Any) -> str:
    return value if isinstance(value, str) else value.isoformat()


def _moment_held(value: Any) -> str:
    return value if isinstance(value, str) else _moment(value)


def _bytes_held(value: Any) -> str:
    return base64.b64encode(bytes(value)).decode("ascii")


def _moment(value: str | datetime) -> str:
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    if moment.tzinfo is not None:
        moment = moment.astimezone(UTC).replace(tzinfo=None)
    return moment.isoformat(timespec="microseconds") + "Z"


def _json(text: str) -> str:
    return json.dumps(json.loads(text), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _uuid(text: str) -> str:
    return text.replace("-", "")


def _sqlite_moment(plain: str) -> str:
    """As Django writes it on SQLite, where moments are compared as text."""
    return str(datetime.fromisoformat(_moment(plain)[:-1]))


HELD: dict[str, Callable[[Any], Any]] = {
    "number": int,
    "text": _text,
    "truth": bool,
    "day": _day_held,
    "moment": _moment_held,
    "decimal": str,
    "json": _text,
    "bytes": _bytes_held,
    "uuid": str,
}
EVERYWHERE: dict[str, Callable[[Any], Any]] = {"moment": _moment, "json": _json, "uuid": _uuid}
