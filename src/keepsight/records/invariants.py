"""What may never be written here, held by the database itself with triggers (``domain`` 9).

Each rule holds for what is written in Keepsight. Rows that other systems sent are kept as they
came; ``writing.batches.oddities`` lists those that break one.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.backends.base.schema import BaseDatabaseSchemaEditor


@dataclass(frozen=True)
class Invariant:
    """``broken`` is an SQL condition over NEW; ``postgres`` where that database words it otherwise.

    ``of``: the columns of which it speaks, where a row that came from elsewhere may break it and is written
    on here all the same: it holds for a new row, and for one of which one of these is changed.
    ``of_one_child``: it compares rows of one child. Where several write at once, whoever writes the second
    waits for the first and then sees what it wrote (SQLite lets one write at a time anyway).
    """

    name: str
    table: str
    broken: str
    sentence: str
    postgres: str = ""
    of: tuple[str, ...] = ()
    of_one_child: bool = False


def _overlap(other: str) -> str:
    return (
        f"({other}.ended_on IS NULL OR NEW.started_on IS NULL "
        f"OR {other}.ended_on > NEW.started_on) AND "
        f"(NEW.ended_on IS NULL OR {other}.started_on IS NULL "
        f"OR NEW.ended_on > {other}.started_on)"
    )


def _longer_than(code: str, days: int, *, postgres: bool) -> str:
    length = (
        "NEW.ended_on - NEW.started_on"
        if postgres
        else "julianday(NEW.ended_on) - julianday(NEW.started_on)"
    )
    return f"(NEW.status_code = '{code}' AND {length} > {days})"


#: Police protection 72 hours, an emergency protection order 15 days with its extension, a child
#: assessment order 7 days (Children Act 1989, sections 46, 45 and 43).
LAWFUL_DAYS = {"L1": 3, "L2": 15, "L3": 7}

INVARIANTS = (
    Invariant(
        "one_lead_worker",
        "records_allocation",
        "NEW.role_code = 'lead' AND EXISTS (SELECT 1 FROM records_allocation o "
        "WHERE o.person_id = NEW.person_id AND o.role_code = 'lead' AND o.id <> NEW.id AND "
        f"{_overlap('o')})",
        "A child has one lead worker at a time.",
        of_one_child=True,
    ),
    Invariant(
        "no_need_plan_beside_a_protection_plan",
        "records_childinneedplan",
        "EXISTS (SELECT 1 FROM records_protectionplan o WHERE o.person_id = NEW.person_id AND "
        f"{_overlap('o')})",
        "A child in need plan cannot run beside a protection plan.",
        of_one_child=True,
    ),
    Invariant(
        "no_protection_plan_beside_a_need_plan",
        "records_protectionplan",
        "EXISTS (SELECT 1 FROM records_childinneedplan o WHERE o.person_id = NEW.person_id AND "
        f"{_overlap('o')})",
        "A protection plan cannot run beside a child in need plan.",
        of_one_child=True,
    ),
    Invariant(
        "plan_starts_at_its_conference",
        "records_protectionplan",
        "NEW.conference_id IS NULL OR NOT EXISTS (SELECT 1 FROM records_conference c "
        "WHERE c.id = NEW.conference_id AND c.person_id = NEW.person_id "
        "AND c.held_on = NEW.started_on)",
        "A protection plan starts on the day of the conference that made it.",
        of=("started_on", "conference_id"),
    ),
    Invariant(
        "conference_on_a_weekday",
        "records_conference",
        "NEW.kind_code = 'initial' AND strftime('%w', NEW.held_on) IN ('0', '6')",
        "An initial conference is not held on a Saturday or Sunday.",
        postgres="NEW.kind_code = 'initial' AND extract(dow FROM NEW.held_on) IN (0, 6)",
    ),
    Invariant(
        "legal_status_within_the_law",
        "records_legalstatus",
        " OR ".join(_longer_than(c, d, postgres=False) for c, d in LAWFUL_DAYS.items()),
        "This legal status lasts longer than the law allows.",
        postgres=" OR ".join(_longer_than(c, d, postgres=True) for c, d in LAWFUL_DAYS.items()),
    ),
    Invariant(
        "visit_before_it_is_recorded",
        "records_visit",
        "NEW.visited_on > date(NEW.recorded_at, '+1 hour')",
        "A visit cannot be recorded before it happens.",
        postgres="NEW.visited_on > (NEW.recorded_at AT TIME ZONE 'Europe/London')::date",
    ),
)


def install(editor: BaseDatabaseSchemaEditor) -> None:
    """Make the triggers, on SQLite and PostgreSQL alike."""
    for rule in INVARIANTS:
        for statement in _statements(rule, editor.connection.vendor):
            editor.execute(statement, params=None)


def remove(editor: BaseDatabaseSchemaEditor) -> None:
    """Take the triggers away again."""
    for rule in INVARIANTS:
        _remove(rule, editor)


def renew(editor: BaseDatabaseSchemaEditor, name: str) -> None:
    """Make the trigger of one rule anew, as it is said now."""
    rule = next(one for one in INVARIANTS if one.name == name)
    _remove(rule, editor)
    for statement in _statements(rule, editor.connection.vendor):
        editor.execute(statement, params=None)


def _remove(rule: Invariant, editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor == "postgresql":
        editor.execute(f"DROP TRIGGER {rule.name} ON {rule.table}", params=None)
        editor.execute(f"DROP FUNCTION {rule.name}()", params=None)
    else:
        for what in ("insert", "update"):
            editor.execute(f"DROP TRIGGER {rule.name}_{what}", params=None)


def _statements(rule: Invariant, vendor: str) -> list[str]:
    if vendor == "postgresql":
        broken = rule.postgres or rule.broken
        changed = " OR ".join(f"NEW.{name} IS DISTINCT FROM OLD.{name}" for name in rule.of)
        said = f"({broken}) AND (TG_OP = 'INSERT' OR {changed})" if changed else broken
        wait = (
            "PERFORM 1 FROM records_person WHERE id = NEW.person_id FOR NO KEY UPDATE; "
            if rule.of_one_child
            else ""
        )
        return [
            f"CREATE FUNCTION {rule.name}() RETURNS trigger AS $$ BEGIN "
            f"IF NEW.source = 'keepsight' THEN {wait}IF {said} THEN "
            f"RAISE EXCEPTION '{rule.sentence}' USING ERRCODE = 'check_violation'; "
            "END IF; END IF; RETURN NEW; END; $$ LANGUAGE plpgsql",
            f"CREATE TRIGGER {rule.name} BEFORE INSERT OR UPDATE ON {rule.table} "
            f"FOR EACH ROW EXECUTE FUNCTION {rule.name}()",
        ]
    changed = " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in rule.of)
    when = {"insert": rule.broken, "update": rule.broken}
    if changed:
        when["update"] = f"({rule.broken}) AND ({changed})"
    return [
        f"CREATE TRIGGER {rule.name}_{what} BEFORE {what.upper()} ON {rule.table} "
        f"WHEN NEW.source = 'keepsight' AND ({broken}) "
        f"BEGIN SELECT RAISE(ABORT, '{rule.sentence}'); END"
        for what, broken in when.items()
    ]
