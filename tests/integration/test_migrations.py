"""What the migrations made is what the models say: no table and no column is missing or left over."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import Model

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


def differences(model: type[Model]) -> list[str]:
    """Columns that the model has and its table has not, and the other way round."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {model._meta.db_table} WHERE 1 = 0")
        there = {column[0] for column in cursor.description}
    wanted = {field.column for field in model._meta.local_concrete_fields}
    return [f"lacks {name}" for name in sorted(wanted - there)] + [
        f"has {name}" for name in sorted(there - wanted)
    ]


def wrong_tables() -> dict[str, list[str]]:
    own = [model for model in apps.get_models() if not model._meta.proxy]
    found = {model.__name__: differences(model) for model in own}
    return {name: wrong for name, wrong in found.items() if wrong}


def test_every_table_has_the_columns_of_its_model() -> None:
    assert wrong_tables() == {}


def test_a_lost_and_a_left_over_column_are_caught() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE records_restriction RENAME COLUMN kind_code TO left_over")
    assert wrong_tables() == {"Restriction": ["lacks kind_code", "has left_over"]}
