"""What is finished stays as it is: triggers by which the database itself refuses to change or take it.

Every record with ``finished_at`` is guarded from that moment on, and so is its history; a correction
is another record. So is what a certificate was signed for, from ``certified_at`` on. One thing is let
through: an entry on the wrong child goes to the right one, with nothing else of it changed, once a
``MovedEntry`` says that two people agreed.

Put on by a migration, for the records as they then are. A later migration that remakes one of these
tables on SQLite takes the triggers off before and puts them on again (a test asks whether all are
there). What other systems sent is theirs to send again, and is not guarded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model

REFUSAL = "This is finished: it is corrected by a new version, and never changed."
#: Ends the name of every trigger of this module.
MARK = "_finished_no_"


@dataclass(frozen=True)
class Guard:
    """One table and from when its rows stay: ``stays`` over the old row, ``may_move`` over both."""

    table: str
    key: str
    stays: str
    may_move: str = ""

    @property
    def replaced(self) -> str:
        """That a row is put in the place of one that stays (SQLite's INSERT OR REPLACE)."""
        held = self.stays.replace("OLD.", "o.")
        return (
            f"EXISTS (SELECT 1 FROM {self.table} o WHERE o.{self.key} = NEW.{self.key} AND {held})"
        )


def guards_of(models: Iterable[type[Model]], vendor: str) -> list[Guard]:
    """The guards for these models: of each that can be finished, its history, and moved entries."""
    return list(_guards(models, vendor))


def put_on(database: BaseDatabaseWrapper, models: Iterable[type[Model]]) -> None:
    """Refuse UPDATE and DELETE (on PostgreSQL also TRUNCATE) of what is finished."""
    with database.cursor() as cursor:
        for guard in guards_of(models, database.vendor):
            for statement in _statements(guard, database.vendor):
                cursor.execute(statement)


def take_off(database: BaseDatabaseWrapper, models: Iterable[type[Model]]) -> None:
    """Take the triggers off again: the tests, which empty their database, and nobody else."""
    with database.cursor() as cursor:
        for guard in guards_of(models, database.vendor):
            on = f" ON {guard.table}" if database.vendor == "postgresql" else ""
            for act in _acts(database.vendor):
                cursor.execute(f"DROP TRIGGER IF EXISTS {guard.table}{MARK}{act}{on}")


def missing(database: BaseDatabaseWrapper, models: Iterable[type[Model]]) -> list[str]:
    """The triggers that should be there and are not, or on PostgreSQL are switched off."""
    acts = _acts(database.vendor)
    tables = [guard.table for guard in guards_of(models, database.vendor)]
    wanted = {f"{table}{MARK}{act}" for table in tables for act in acts}
    question = (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"
        if database.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with database.cursor() as cursor:
        cursor.execute(question)
        return sorted(wanted - {row[0] for row in cursor.fetchall()})


# --- which rows stay ----------------------------------------------------------------------------


def _guards(models: Iterable[type[Model]], vendor: str) -> Iterator[Guard]:
    for model in models:
        columns = {field.column for field in model._meta.concrete_fields}
        key, table = str(model._meta.pk.column), model._meta.db_table
        if {"finished_at", "recorded_at"} <= columns:
            stays = "OLD.finished_at IS NOT NULL AND OLD.source = 'keepsight'"
            is_history = "history_id" in columns
            yield Guard(table, key, stays, "" if is_history else _may_move(model, vendor))
        elif {"certified_at", "recorded_at"} <= columns:
            yield Guard(table, key, "OLD.certified_at IS NOT NULL AND OLD.source = 'keepsight'")
        elif {"to_person_id", "agreed_at", "recorded_at"} <= columns:
            yield Guard(table, key, "OLD.agreed_at IS NOT NULL AND OLD.source = 'keepsight'")


def _may_move(model: type[Model], vendor: str) -> str:
    """That nothing but the child changes, and that the last that two people agreed on says so.

    A correction follows what it corrects, so that the versions of an entry never come apart.
    """
    columns = [field.column for field in model._meta.concrete_fields]
    if "person_id" not in columns:
        return ""
    same = "IS NOT DISTINCT FROM" if vendor == "postgresql" else "IS"
    kept = " AND ".join(f"NEW.{c} {same} OLD.{c}" for c in columns if c != "person_id")
    of_this = f"m.record = '{model.__name__}' AND m.line = OLD.id AND m.agreed_at IS NOT NULL"
    agreed = (
        f"EXISTS (SELECT 1 FROM records_movedentry m WHERE {of_this} "
        "AND m.authority_id = OLD.authority_id AND m.agreed_by_id <> m.worker_id "
        "AND m.person_id = OLD.person_id AND m.to_person_id = NEW.person_id "
        f"AND m.id = (SELECT max(m.id) FROM records_movedentry m WHERE {of_this}))"
    )
    if "corrects_id" in columns:
        agreed += (
            f" OR EXISTS (SELECT 1 FROM {model._meta.db_table} c "
            "WHERE c.id = OLD.corrects_id AND c.person_id = NEW.person_id)"
        )
    return f"NEW.person_id <> OLD.person_id AND {kept} AND ({agreed})"


# --- in the words of each database --------------------------------------------------------------


def _acts(vendor: str) -> tuple[str, ...]:
    return ("update", "delete", "truncate" if vendor == "postgresql" else "replace")


def _statements(guard: Guard, vendor: str) -> list[str]:
    changed = f"{guard.stays} AND NOT ({guard.may_move})" if guard.may_move else guard.stays
    if vendor == "postgresql":
        return _in_postgres(guard, changed)
    when = {
        "update": f"UPDATE ON {guard.table} WHEN {changed}",
        "delete": f"DELETE ON {guard.table} WHEN {guard.stays}",
        "replace": f"INSERT ON {guard.table} WHEN {guard.replaced}",
    }
    return [
        f"CREATE TRIGGER {guard.table}{MARK}{act} BEFORE {said} "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        for act, said in when.items()
    ]


def _in_postgres(guard: Guard, changed: str) -> list[str]:
    function = f"{guard.table}_stays"
    return [
        f"CREATE OR REPLACE FUNCTION {function}() RETURNS trigger AS $$ BEGIN "
        f"IF TG_OP = 'UPDATE' THEN IF NOT ({changed}) THEN RETURN NEW; END IF; "
        f"ELSIF TG_OP = 'DELETE' THEN IF NOT ({guard.stays}) THEN RETURN OLD; END IF; END IF; "
        f"RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'check_violation'; "
        "END $$ LANGUAGE plpgsql",
        *(
            f"CREATE TRIGGER {guard.table}{MARK}{act} BEFORE {act.upper()} ON {guard.table} "
            f"FOR EACH {'STATEMENT' if act == 'truncate' else 'ROW'} EXECUTE FUNCTION {function}()"
            for act in _acts("postgresql")
        ),
    ]
