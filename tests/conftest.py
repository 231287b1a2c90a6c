"""What every test may ask for: the public sample files, where they lie beside the project."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import HealthCheck, settings

from tests.emptied import emptied_though_sealed
from tests.migrated import django_db_modify_db_settings

__all__ = ["django_db_modify_db_settings", "emptied_though_sealed"]

# The same examples at every run: a test that passes here passes there. Hunting with new ones is
# done by hand, with HYPOTHESIS_PROFILE=default.
settings.register_profile(
    "house", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


def pytest_configure() -> None:
    """Tests speak plain HTTP, and to a database in memory; a house in service refuses both."""
    from django.conf import settings

    from keepsight.site.safe_start import sqlite

    sqlite.memory_will_do = True

    if settings.configured:  # not where a run leaves Django out
        settings.SECURE_SSL_REDIRECT = False
        settings.SECURE_HSTS_SECONDS = 0
        settings.SESSION_COOKIE_SECURE = False
        settings.CSRF_COOKIE_SECURE = False
        settings.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True


@pytest.fixture(autouse=True, scope="session")
def _counts_of_tables_stay() -> Iterator[None]:
    """PostgreSQL keeps the count of a table from a test that is undone, and none of its statistics.

    After an import of two children it would plan for two in every later test, and two pages of a
    manager with three hundred took minutes.
    """
    from keepsight.writing.batches import applying

    with mock.patch.object(applying, "count_anew", lambda: None):
        yield


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip by name, and never fail, what needs the sample files where they are absent."""
    if "shared" in getattr(item, "fixturenames", ()) and not SHARED.is_dir():
        pytest.skip(f"../shared is absent: {item.nodeid}")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of public sample files beside the project; its tests are skipped without it."""
    return SHARED
