"""One spelling of every value on both databases, and back to what each of them takes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.db import models

from keepsight.site.backup.columns import (
    HOLDS,
    Column,
    as_everywhere,
    as_held,
    column_of,
    line_of,
    to_database,
)

NINE = datetime(2026, 3, 31, 9, tzinfo=UTC)
SAME = [
    ("number", 0, 7, 7, 7),
    ("text", 0, "Zoë\n[1]", "Zoë\n[1]", "Zoë\n[1]"),
    ("truth", 0, 1, True, True),
    ("day", 0, "2026-03-31", date(2026, 3, 31), "2026-03-31"),
    ("moment", 0, "2026-03-31 09:00:00", NINE, "2026-03-31T09:00:00.000000Z"),
    ("moment", 0, "2026-03-31 10:00:00+01:00", NINE, "2026-03-31T09:00:00.000000Z"),
    ("decimal", 2, 0.6, Decimal("0.60"), "0.60"),
    ("decimal", 0, 3, Decimal(3), "3"),
    ("json", 0, '{"b": 1, "a": [null]}', '{"a": [null], "b": 1}', '{"a":[null],"b":1}'),
    ("bytes", 0, b"\0\1", memoryview(b"\0\1"), "AAE="),
    ("uuid", 0, "0" * 32, UUID(int=0), "0" * 32),
]


def everywhere(column: Column, value: Any) -> Any:
    held = as_held(column)(value)
    told = as_everywhere(column)
    return told(held) if told else held


@pytest.mark.parametrize(("holds", "places", "sqlite", "postgres", "spelt"), SAME)
def test_a_value_is_spelt_alike_whichever_database_held_it(
    holds: str, places: int, sqlite: Any, postgres: Any, spelt: Any
) -> None:
    column = Column("c", holds, places)
    assert everywhere(column, sqlite) == everywhere(column, postgres) == spelt


def test_between_two_of_a_kind_it_goes_over_to_the_letter() -> None:
    for holds, places, sqlite, _, _ in SAME:
        column = Column("c", holds, places)
        back = to_database(column, held_by="sqlite", vendor="sqlite")(as_held(column)(sqlite))
        assert back == (str(sqlite) if holds == "decimal" else sqlite)


def test_a_moment_goes_to_sqlite_as_django_writes_it_there() -> None:
    summer = NINE.astimezone(timezone(timedelta(hours=1)))
    take = to_database(Column("c", "moment"), held_by="postgresql", vendor="sqlite")
    assert take(as_held(Column("c", "moment"))(summer)) == "2026-03-31 09:00:00"
    later = as_held(Column("c", "moment"))(NINE + timedelta(microseconds=5))
    assert take(later) == "2026-03-31 09:00:00.000005"


def test_every_column_of_the_house_is_of_a_kind_that_is_known() -> None:
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.concrete_fields:
            assert column_of(field).holds in HOLDS.values()


def test_a_kind_that_nobody_thought_of_is_refused() -> None:
    field = models.DurationField()
    field.set_attributes_from_name("took")
    with pytest.raises(LookupError, match="do not know"):
        column_of(field)


def test_a_row_is_one_line() -> None:
    assert line_of(["a\nb", None, True]) == b'["a\\nb",null,true]'
