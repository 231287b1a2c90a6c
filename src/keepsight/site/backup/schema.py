"""The tables of a backup's own version, made before its rows come in; brought forward afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.migrations.executor import MigrationExecutor

from keepsight.site.backup.refusal import NoBackup


def make_tables(database: Any, migrations: Iterable[Iterable[str]]) -> None:
    """Migrate an empty database to just these migrations, [app, name] each.

    Raises ``NoBackup`` where one of them is not known: the backup is of a later version.
    """
    wanted = {(app, name) for app, name in migrations}
    executor = MigrationExecutor(database)
    graph = executor.loader.graph
    later = sorted(wanted - graph.nodes.keys())
    if later:
        app, name = later[0]
        raise NoBackup(
            f"The backup is of a later version of Keepsight than this one, which lacks {app}.{name}. "
            "Install that version first."
        )
    executor.migrate([node for node in sorted(wanted) if not _has_later(graph, node, wanted)])
    applied = set(MigrationExecutor(database).loader.applied_migrations)
    if applied != wanted:
        raise NoBackup("The tables of the backup's version cannot be made by this version.")


def empty_tables(database: Any) -> None:
    """Take out what migrations themselves put into tables: the backup brings it."""
    with database.cursor() as cursor:
        for name in database.introspection.table_names(cursor):
            cursor.execute(f'DELETE FROM "{name}"')


def _has_later(graph: Any, node: tuple[str, str], wanted: set[tuple[str, str]]) -> bool:
    """Whether another of the wanted migrations of the same app stands on this one."""
    children = (child.key for child in graph.node_map[node].children)
    return any(child in wanted and child[0] == node[0] for child in children)
