"""The database as the command line finds it: safe, and of this version."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from django.core.management import call_command
from django.db import DatabaseError, OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from keepsight.site.checks import faults_of_the_house, faults_without_a_database
from keepsight.site.command import Unusable

#: Milliseconds that a write which is tried again soon waits for its turn.
AT_ONCE = 5


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


def in_turn(write: Callable[[], None]) -> None:
    """Do a short write beside others that never pause, for up to two minutes.

    SQLite lets one write at a time, and who waits looks ten times a second whether it is free: between two
    writes of somebody who has the next one ready there is less time than that. So it is asked often, at
    uneven times. Raises ``OperationalError`` where it never was free.
    """
    if connection.vendor != "sqlite":
        return write()
    until = time.monotonic() + 120
    before = connection.cursor().execute("PRAGMA busy_timeout").fetchone()[0]
    connection.cursor().execute(f"PRAGMA busy_timeout = {AT_ONCE}")
    try:
        while True:
            try:
                return write()
            except OperationalError as error:
                if "locked" not in str(error) or time.monotonic() > until:
                    raise
            time.sleep(random.uniform(0.001, 0.01))
    finally:
        connection.cursor().execute(f"PRAGMA busy_timeout = {before}")


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
