"""Lets a test empty its own database: the log and what is finished refuse that to everyone.

Imported by ``tests/conftest.py`` alone: put on twice, the seal would be refused.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def emptied_though_sealed() -> Iterator[None]:
    """The seals are off while Django empties the database after a test, and on again after it."""
    from django.apps import apps
    from django.db import connection
    from django.test import TestCase, TransactionTestCase

    from keepsight.access.log import seal
    from keepsight.records import finished

    before = TransactionTestCase._fixture_teardown

    def teardown(self: TransactionTestCase) -> None:
        if isinstance(self, TestCase):
            return before(self)
        seal.unseal(connection)
        finished.take_off(connection, apps.get_models())
        try:
            return before(self)
        finally:
            finished.put_on(connection, apps.get_models())
            seal.seal(connection)

    TransactionTestCase._fixture_teardown = teardown
    yield
    TransactionTestCase._fixture_teardown = before
