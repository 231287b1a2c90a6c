"""Checks at start: nothing acknowledged may ever be lost, and nobody may read what is not theirs.

Every way in asks them: the command line, the pages' server, the worker for long jobs, Django's own
commands. What is looked at stands in ``site/safe_start``, one thing a module.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import Error, Tags, register
from django.db import connection

from keepsight.site.safe_start.demo_data import faults_of_the_demonstration
from keepsight.site.safe_start.ground import faults_of_the_ground
from keepsight.site.safe_start.in_service import faults_of_settings_in_service
from keepsight.site.safe_start.postgres import faults_of_postgres
from keepsight.site.safe_start.sqlite import faults_of_sqlite, file_of


def faults_of_the_database() -> list[str]:
    """Sentences about settings of the open database that would lose or mix up writes.

    Raises ``DatabaseError`` where the database cannot be reached.
    """
    if connection.vendor == "sqlite":
        return list(faults_of_sqlite(connection))
    if connection.vendor == "postgresql":
        return faults_of_postgres(connection)
    return [f"Keepsight runs on SQLite and PostgreSQL, not on {connection.vendor}."]


def faults_of_the_house() -> list[str]:
    """Sentences about every setting with which the house must not be opened."""
    return [
        *faults_of_settings_in_service(settings),
        *faults_of_the_database(),
        *faults_of_the_demonstration(connection, is_shown=settings.DEMO),
    ]


def faults_without_a_database() -> list[str]:
    """Why the database may not be reached: what can be seen of settings and ground without it."""
    file = file_of(connection.settings_dict["NAME"]) if connection.vendor == "sqlite" else None
    return [
        *faults_of_settings_in_service(settings),
        *(faults_of_the_ground(file) if file else ()),
    ]


@register(Tags.database)
def database_keeps_what_it_took(**_: Any) -> list[Error]:
    return [_error(fault, "keepsight.E001") for fault in faults_of_the_database()]


@register(Tags.security)
def settings_are_fit_for_service(**_: Any) -> list[Error]:
    found = faults_of_settings_in_service(settings)
    return [_error(fault, "keepsight.E002") for fault in found]


def _error(fault: str, number: str) -> Error:
    return Error(fault, hint="docs/practice/back-up-and-restore.md says more.", id=number)
