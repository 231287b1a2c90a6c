"""A process that makes a house of an earlier version, and a backup of it as that version would have.

``python -m tests.integration.durability.older_house FILE`` prints the backup's hash last.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

#: Where the earlier version stood, of the apps that are ours; the others stand where they do now.
STOOD = [
    ("records", "0009_reasons_and_calendars"),
    ("boards", "0003_council_rules_and_reasons"),
    ("access", "0001_initial"),
    ("writing", "0003_return_check"),
]


def main(file: Path) -> None:
    import django

    django.setup()
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    from keepsight.site.backup import making

    executor = MigrationExecutor(connection)
    ours = {app for app, _ in STOOD}
    others = [node for node in executor.loader.graph.leaf_nodes() if node[0] not in ours]
    executor.migrate([*STOOD, *others])
    state = executor.loader.project_state(
        sorted(MigrationExecutor(connection).loader.applied_migrations)
    )
    registry = state.apps
    authority = registry.get_model("records", "Authority")
    authority.objects.create(code="998", name="Calderbeck")
    tables = making.copied_tables

    def tables_then() -> Any:
        return tables(registry)

    making.copied_tables = tables_then  # type: ignore[assignment]
    making.unknown_tables = lambda database: []  # type: ignore[assignment]
    sums = making.make_backup(
        connection,
        file,
        os.environ["KEEPSIGHT_BACKUP_KEY"],
        now=datetime(2026, 3, 31, tzinfo=UTC),
        say=print,
    )
    print(sums.hash)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
