"""Lets a test empty its own database: the audit log is sealed, and refuses that to everyone.

Imported by ``tests/conftest.py`` alone: put on twice, the seal would be refused.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def emptied_though_sealed() -> Iterator[None]:
    """The log is unsealed while Django empties the database after a test, and sealed again."""
    from django.db import connection
    from django.test import TestCase, TransactionTestCase

    from keepsight.access import seal

    before = TransactionTestCase._fixture_teardown

    def teardown(self: TransactionTestCase) -> None:
        if isinstance(self, TestCase):
            return before(self)
        seal.unseal(connection)
        try:
            return before(self)
        finally:
            seal.seal(connection)

    TransactionTestCase._fixture_teardown = teardown
    yield
    TransactionTestCase._fixture_teardown = before
