"""The database as the command line finds it: safe, and of this version."""

from __future__ import annotations

from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from keepsight.site.checks import faults_of_the_house, faults_without_a_database
from keepsight.site.command import Unusable


def must_be_safe() -> None:
    """Refuse to start where a setting could lose what is acknowledged, or the database is not reached.

    Raises ``Unusable`` with a sentence for each fault and what to do about it.
    """
    try:
        connection.ensure_connection()
        faults = faults_of_the_house()
    except DatabaseError as error:
        faults = faults_without_a_database()
        if not faults:
            raise Unusable(
                f"The database cannot be reached ({type(error).__name__}). Look whether it runs "
                "and whether DATABASE_URL names it rightly."
            ) from error
    if faults:
        raise Unusable("\n".join(faults))


def must_be_current() -> None:
    """Migrate an empty database; refuse one of an older version with what to do."""
    if not pending():
        return
    if not is_empty():
        raise Unusable("The database is of an older version. Run: ./run keepsight migrate")
    migrate()


def is_empty() -> bool:
    """Whether the database holds no table yet."""
    with connection.cursor() as cursor:
        return not connection.introspection.table_names(cursor)


def pending() -> list[str]:
    """The names of migrations that have not been applied."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def migrate() -> None:
    """Bring the database to this version."""
    call_command("migrate", verbosity=0, interactive=False)
