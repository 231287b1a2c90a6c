"""The log of every look: nothing changes or takes a line, and verify finds whatever was done to it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from keepsight.access.log import audit, seal
from keepsight.access.models import AuditChild, AuditLine

pytestmark = [pytest.mark.both_databases]
NOW = datetime(2026, 3, 31, 9, 0, tzinfo=UTC)


def written(lines: int = 6) -> tuple[int, str]:
    """A log of so many lines; its head."""
    for n in range(lines):
        with transaction.atomic():
            audit.write(
                act="read_child",
                now=NOW + timedelta(minutes=n),
                account_id=n % 3 + 1,
                authority_id=1,
                about={"why": "child_page"},
                children=range(10, 10 + n),
            )
    return audit.head()


@pytest.fixture
def tampering(db: None) -> Iterator[Callable[[str], None]]:
    """Runs SQL on a log whose seal and references are off, as one with the file in hand would."""
    seal.unseal(connection)

    def run(statement: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement)

    yield run
    seal.seal(connection)


@pytest.mark.django_db
def test_a_sound_log_is_found_sound() -> None:
    last = written()
    assert audit.verify() == audit.Verdict(lines=6, head=last[1], first_broken=None)
    assert audit.verify(head=last).first_broken is None
    assert audit.verify(head=(3, AuditLine.objects.get(pk=3).hash)).first_broken is None


@pytest.mark.django_db
def test_an_empty_log_is_sound() -> None:
    assert audit.verify(head=audit.head()) == audit.Verdict(0, audit.BEGINNING, None)


@pytest.mark.django_db(transaction=True)
def test_the_database_refuses_to_change_or_take_a_line() -> None:
    written()
    assert seal.is_sealed(connection)
    acts = [
        "UPDATE access_auditline SET act = 'nothing' WHERE id = 2",
        "UPDATE access_auditchild SET child_id = 99 WHERE line_id = 2",
        "DELETE FROM access_auditline WHERE id = 6",
        "DELETE FROM access_auditchild WHERE line_id = 2",
    ]
    if connection.vendor == "postgresql":
        acts += ["TRUNCATE access_auditchild", "TRUNCATE access_auditline CASCADE"]
    else:
        acts += [
            "REPLACE INTO access_auditchild (id, child_id, line_id) SELECT id, 99, line_id "
            "FROM access_auditchild LIMIT 1"
        ]
    for act in acts:
        refused = pytest.raises(DatabaseError, match="only be added to")
        with refused, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(act)
    assert audit.verify().first_broken is None


@pytest.mark.django_db
def test_a_seal_that_is_off_is_noticed() -> None:
    seal.unseal(connection)
    assert not seal.is_sealed(connection)
    seal.seal(connection)
    assert seal.is_sealed(connection)


TAMPERED = {
    "a line edited": ("UPDATE access_auditline SET account_id = 9 WHERE id = 3", 3),
    "a moment edited": (
        "UPDATE access_auditline SET at = '2026-01-01 00:00:00+00' WHERE id = 4",
        4,
    ),
    "a reason edited": ("UPDATE access_auditline SET about = '{}' WHERE id = 2", 2),
    "a count edited": ("UPDATE access_auditline SET children = 0 WHERE id = 5", 5),
    "a child swapped": (
        "UPDATE access_auditchild SET child_id = 999 WHERE line_id = 4 AND child_id = 10",
        4,
    ),
    "a child taken": ("DELETE FROM access_auditchild WHERE line_id = 3 AND child_id = 10", 3),
    "a child added": ("INSERT INTO access_auditchild (child_id, line_id) VALUES (77, 2)", 2),
    "a hash edited": (f"UPDATE access_auditline SET hash = '{'a' * 64}' WHERE id = 3", 3),
    "a line taken from the middle": (
        "DELETE FROM access_auditchild WHERE line_id = 3; DELETE FROM access_auditline WHERE id = 3",
        3,
    ),
    "the first line taken": ("DELETE FROM access_auditline WHERE id = 1", 1),
    "a line added at the end": (
        "INSERT INTO access_auditline (id, at, act, about, children, previous_hash, hash) "
        f"SELECT 7, at, act, about, 0, hash, '{'b' * 64}' FROM access_auditline WHERE id = 6",
        7,
    ),
    "a line added before all": (
        "INSERT INTO access_auditline (id, at, act, about, children, previous_hash, hash) "
        f"SELECT 0, at, act, about, 0, '{'0' * 64}', '{'b' * 64}' FROM access_auditline "
        "WHERE id = 6",
        1,
    ),
    "two lines put in another order": (
        "UPDATE access_auditline SET id = 100 WHERE id = 1; "
        "UPDATE access_auditline SET id = 1 WHERE id = 2",
        1,
    ),
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("what", TAMPERED)
def test_a_planted_tamper_is_found(what: str, tampering: Callable[[str], None]) -> None:
    written()
    statements, broken = TAMPERED[what]
    with connection.constraint_checks_disabled():
        if connection.vendor == "postgresql":
            tampering("ALTER TABLE access_auditchild DISABLE TRIGGER ALL")
            tampering("ALTER TABLE access_auditline DISABLE TRIGGER ALL")
        for statement in statements.split("; "):
            tampering(statement)
        if connection.vendor == "postgresql":
            tampering("ALTER TABLE access_auditchild ENABLE TRIGGER ALL")
            tampering("ALTER TABLE access_auditline ENABLE TRIGGER ALL")
    found = audit.verify().first_broken
    assert found == broken


@pytest.mark.django_db(transaction=True)
def test_a_tail_that_was_cut_is_found_only_against_its_witness(
    tampering: Callable[[str], None],
) -> None:
    witness = written()
    tampering("DELETE FROM access_auditchild WHERE line_id >= 5")
    tampering("DELETE FROM access_auditline WHERE id >= 5")
    assert audit.verify().first_broken is None
    assert audit.verify(head=witness) == audit.Verdict(4, audit.head()[1], first_broken=5)


@pytest.mark.django_db(transaction=True)
def test_a_log_written_anew_is_found_against_its_witness(tampering: Callable[[str], None]) -> None:
    witness = written()
    tampering("DELETE FROM access_auditchild")
    tampering("DELETE FROM access_auditline")
    with transaction.atomic():
        audit.write(act="nothing", now=NOW)
    written(7)
    assert audit.verify().first_broken is None
    assert audit.verify(head=witness).first_broken == 6


@pytest.mark.django_db(transaction=True)
def test_a_line_outside_a_transaction_is_refused() -> None:
    with pytest.raises(audit.NotWritten):
        audit.write(act="read_child", now=NOW)
    assert audit.head()[0] == 0


@pytest.mark.django_db(transaction=True)
def test_a_look_inside_a_transaction_is_refused() -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        audit.write_and_commit(act="read_child", now=NOW)
    assert audit.head()[0] == 0


@pytest.mark.django_db(transaction=True)
def test_a_look_is_committed_when_it_returns() -> None:
    audit.write_and_commit(act="read_child", now=NOW, children=[4])
    seen: list[int] = []

    def elsewhere() -> None:
        try:
            seen.append(AuditLine.objects.count())
        finally:
            connection.close()

    other = threading.Thread(target=elsewhere)
    other.start()
    other.join()
    assert seen == [1]


@pytest.mark.django_db(transaction=True)
def test_many_at_once_make_one_chain() -> None:
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.skip("a database in memory has one connection")
    failed: list[Exception] = []

    def write_some() -> None:
        try:
            for _ in range(8):
                audit.write_and_commit(act="read_child", now=NOW, children=[1, 2])
        except Exception as error:  # what a thread raises is told by the test
            failed.append(error)
        finally:
            connection.close()

    writers = [threading.Thread(target=write_some) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert failed == []
    assert audit.verify().lines == 32
    assert audit.verify().first_broken is None
    assert AuditChild.objects.count() == 64
