"""One click signs in as anybody: only where everybody is invented."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def faults_of_the_demonstration(database: Any, *, is_shown: bool) -> Iterator[str]:
    """A sentence where the settings say demonstration (``is_shown``) and the data is a council's own.

    A database that holds no council yet is no fault: the command that invents one comes first.
    """
    if not is_shown:
        return
    with database.cursor() as cursor:
        tables = set(database.introspection.table_names(cursor))
        if not {"records_authority", "records_demonstration"} <= tables:
            return
        cursor.execute(
            "SELECT EXISTS (SELECT 1 FROM records_authority) "
            "AND NOT EXISTS (SELECT 1 FROM records_demonstration)"
        )
        if cursor.fetchone()[0]:
            yield (
                "KEEPSIGHT_DEMO is set, and this data is not the demonstration's: anybody could "
                "sign in as anybody. Leave KEEPSIGHT_DEMO out, or name another database."
            )
