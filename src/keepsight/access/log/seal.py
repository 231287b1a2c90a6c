"""The seal of the audit log: triggers by which the database itself refuses to change or take a line.

Only the migration puts it on; only the tests, which empty their database, take it off. A table that
a later migration remakes loses its triggers on SQLite, so such a migration must seal it again.
"""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

SEALED = ("access_auditline", "access_auditchild")
REFUSAL = "The audit log may only be added to."


def seal(database: BaseDatabaseWrapper) -> None:
    """Refuse UPDATE and DELETE (on PostgreSQL also TRUNCATE) on both tables of the log."""
    with database.cursor() as cursor:
        for statement in _sealing(database.vendor):
            cursor.execute(statement)


def unseal(database: BaseDatabaseWrapper) -> None:
    """Take the triggers off again."""
    on = " ON {0}" if database.vendor == "postgresql" else ""
    with database.cursor() as cursor:
        for table in SEALED:
            for act in _acts(database.vendor):
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{act}" + on.format(table))


def is_sealed(database: BaseDatabaseWrapper) -> bool:
    """Whether every trigger is there and, on PostgreSQL, switched on."""
    wanted = {f"{table}_no_{act}" for table in SEALED for act in _acts(database.vendor)}
    question = (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"
        if database.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with database.cursor() as cursor:
        cursor.execute(question)
        return wanted <= {row[0] for row in cursor.fetchall()}


def _acts(vendor: str) -> tuple[str, ...]:
    """What is refused; ``replace`` is SQLite's INSERT OR REPLACE, which no DELETE trigger sees."""
    return ("update", "delete", "truncate" if vendor == "postgresql" else "replace")


def _sealing(vendor: str) -> list[str]:
    if vendor == "postgresql":
        function = (
            "CREATE OR REPLACE FUNCTION access_only_added_to() RETURNS trigger AS $$ "
            f"BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; "
            "END $$ LANGUAGE plpgsql"
        )
        return [function] + [
            f"CREATE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION access_only_added_to()"
            for table in SEALED
            for act in _acts(vendor)
        ]
    when = {
        "update": "UPDATE ON {0}",
        "delete": "DELETE ON {0}",
        "replace": "INSERT ON {0} WHEN EXISTS (SELECT 1 FROM {0} WHERE id = NEW.id)",
    }
    return [
        f"CREATE TRIGGER {table}_no_{act} BEFORE {when[act].format(table)} "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        for table in SEALED
        for act in _acts(vendor)
    ]
