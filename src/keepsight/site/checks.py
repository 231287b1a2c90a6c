"""Checks at start: SQLite must be set up so that nothing acknowledged is ever lost."""

from __future__ import annotations

from typing import Any

from django.core.checks import Error, Tags, register
from django.db import connection

#: What SQLite must answer (decision 2): anything else has lost writes in trials.
DURABLE = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def faults_of_the_database() -> list[str]:
    """Sentences about settings of the open database that would lose or mix up writes."""
    if connection.vendor != "sqlite":
        return []
    faults = []
    if connection.settings_dict["OPTIONS"].get("transaction_mode") != "IMMEDIATE":
        faults.append("SQLite must run with transaction_mode IMMEDIATE.")
    in_memory = str(connection.settings_dict["NAME"]).startswith((":memory:", "file:memory"))
    with connection.cursor() as cursor:
        for pragma, wanted in DURABLE.items():
            if in_memory and pragma == "journal_mode":
                continue
            found = cursor.execute(f"PRAGMA {pragma}").fetchone()[0]
            if found != wanted:
                faults.append(f"SQLite must run with {pragma}={wanted}; it runs with {found}.")
    return faults


@register(Tags.database)
def database_keeps_what_it_took(**_: Any) -> list[Error]:
    return [
        Error(
            fault,
            hint="Leave the options of the database as keepsight.site.settings sets them.",
            id="keepsight.E001",
        )
        for fault in faults_of_the_database()
    ]
