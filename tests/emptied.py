"""Lets a test empty its own database: the log and what is finished refuse that to everyone.

Django would empty four hundred tables one after another, most of them empty already, and the seals would
have to come off before and be put on after. SQLite is given its first pages back instead; PostgreSQL
takes out what rows there are, with its triggers asleep.

Imported by ``tests/conftest.py`` alone: put on twice, a database would be emptied twice.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from unittest import mock

import pytest
from django.db.backends.base.base import BaseDatabaseWrapper

#: What Django writes at the end of every migration, and would write again after it emptied them.
STAYS = ("django_migrations", "django_content_type", "auth_permission")


@pytest.fixture(scope="session", autouse=True)
def emptied_though_sealed() -> Iterator[None]:
    """The database of a test that commits is afterwards as it was when the run began."""
    from django.db import connection
    from django.db.backends.base.creation import BaseDatabaseCreation
    from django.test import TestCase, TransactionTestCase

    first = sqlite3.connect(":memory:", check_same_thread=False)
    make, empty = BaseDatabaseCreation.create_test_db, TransactionTestCase._fixture_teardown

    def create_test_db(self: BaseDatabaseCreation, *args: object, **said: object) -> str:
        name: str = make(self, *args, **said)
        if self.connection.vendor == "sqlite":
            self.connection.connection.backup(first)
        return name

    def teardown(self: TransactionTestCase) -> None:
        if isinstance(self, TestCase):
            empty(self)
        elif connection.vendor == "sqlite":
            connection.ensure_connection()
            first.backup(connection.connection)
        else:
            take_out(connection)

    with (
        mock.patch.object(BaseDatabaseCreation, "create_test_db", create_test_db),
        mock.patch.object(TransactionTestCase, "_fixture_teardown", teardown),
    ):
        yield
    first.close()


def take_out(database: BaseDatabaseWrapper) -> None:
    """Every row of PostgreSQL's tables but of those that stay; seals that a test broke are put on again."""
    from django.apps import apps

    from keepsight.access.log import seal
    from keepsight.records import finished

    models = apps.get_models(include_auto_created=True)
    tables = {model._meta.db_table for model in models if model._meta.managed}
    spelt = [f'"{table}"' for table in sorted(tables.difference(STAYS))]
    with database.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(f"(SELECT '{one}' FROM {one} LIMIT 1)" for one in spelt))
        emptied = [f"DELETE FROM {table}" for (table,) in cursor.fetchall()]
        asleep, awake = (f"SET session_replication_role = {one}" for one in ("replica", "origin"))
        cursor.execute("; ".join((asleep, *emptied, awake)))
    if not seal.is_sealed(database):
        seal.unseal(database)
        seal.seal(database)
    if finished.missing(database, apps.get_models()):
        finished.take_off(database, apps.get_models())
        finished.put_on(database, apps.get_models())
