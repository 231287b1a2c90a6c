"""A finished note is refused to everybody who would change or take it, by the door and by the database."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from keepsight.kernel.action import Action
from keepsight.kernel.form import Form
from keepsight.records import finished
from keepsight.records.people.case_note import CaseNote
from keepsight.records.people.moved_entry import MovedEntry
from keepsight.writing.perform import Refused, perform
from tests.integration.notes.notebook import NOW, Notebook

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

CONTENT = (
    "words", "own_words", "kind_code", "happened_on", "form_since", "finished_at", "why_corrected",
    "worker_id", "corrects_id", "recorded_at", "source", "batch_number",
)  # fmt: skip


@pytest.fixture
def book() -> Notebook:
    return Notebook()


def refuses(act: Callable[[], Any]) -> bool:
    """Whether the database refuses an act, with the sentence of the guard."""
    try:
        with transaction.atomic():
            act()
    except DatabaseError as error:
        assert finished.REFUSAL in str(error)
        return True
    return False


def raw(statement: str, *params: Any) -> Callable[[], None]:
    def act() -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement, params)

    return act


def test_every_guard_is_there() -> None:
    assert finished.missing(connection, apps.get_models()) == []
    tables = {guard.table for guard in finished.guards_of(apps.get_models(), connection.vendor)}
    assert tables >= {"records_casenote", "records_historicalcasenote", "records_movedentry"}


def test_a_guard_that_was_taken_off_is_noticed_and_no_longer_holds(book: Notebook) -> None:
    note = book.write()
    with transaction.atomic():
        finished.take_off(connection, apps.get_models())
        assert "records_casenote_finished_no_update" in finished.missing(
            connection, apps.get_models()
        )
        assert not refuses(lambda: CaseNote.everything.filter(pk=note.pk).update(words="x"))
        transaction.set_rollback(True)
    assert finished.missing(connection, apps.get_models()) == []


def test_the_door_amends_nothing_that_is_finished(book: Notebook) -> None:
    note = book.write()

    def run(doing: Any, given: Any) -> Any:
        return doing.amend(note, why="quietly", words="Nobody came.")

    action = Action("x", "X", "Because.", "write_notes", Form(sections=()), run)
    with pytest.raises(Refused, match="finished"):
        perform(action, {}, by=book.looks(book.nadia), now=NOW)
    note.refresh_from_db()
    assert note.words == "Mum rang. Dean came to the house."


def test_no_column_of_it_can_be_changed(book: Notebook) -> None:
    rows = CaseNote.everything.filter(pk=book.correct(book.write()).pk)
    other: dict[str, Any] = {"happened_on": "2026-01-01", "worker_id": book.ann.pk}
    other |= {"corrects_id": None, "recorded_at": NOW, "finished_at": None, "batch_number": 1}
    other |= {"form_since": "2020-01-01"}
    for column in CONTENT:
        value = other.get(column, "something else")
        assert refuses(lambda column=column, value=value: rows.update(**{column: value})), column  # type: ignore[misc]


def test_neither_save_nor_sql_nor_taking_it_gets_through(book: Notebook) -> None:
    note = book.write()
    note.words = "Nobody came."
    assert refuses(note.save)
    assert refuses(note.delete)
    assert refuses(lambda: CaseNote.everything.filter(pk=note.pk).delete())
    assert refuses(raw("UPDATE records_casenote SET words = 'x' WHERE id = %s", note.pk))
    assert refuses(raw("DELETE FROM records_casenote WHERE id = %s", note.pk))
    person = raw("UPDATE records_casenote SET person_id = %s WHERE id = %s", book.kai.pk, note.pk)
    assert refuses(person)
    if connection.vendor == "sqlite":
        again = "INSERT OR REPLACE INTO records_casenote SELECT * FROM records_casenote WHERE id=%s"
        assert refuses(raw(again, note.pk))
    else:
        raw("SET CONSTRAINTS ALL IMMEDIATE")()
        assert refuses(raw("TRUNCATE records_casenote CASCADE"))
    assert CaseNote.objects.get(pk=note.pk).words == "Mum rang. Dean came to the house."


def test_its_history_stays_too(book: Notebook) -> None:
    note = book.write()
    assert refuses(lambda: note.history.update(words="x"))
    assert refuses(lambda: note.history.all().delete())
    assert note.history.get().words == "Mum rang. Dean came to the house."


def test_what_is_not_finished_and_what_others_sent_can_change(book: Notebook) -> None:
    here = book.council._new(CaseNote, person=book.tia, words="begun")
    sent = book.council._new(
        CaseNote, person=book.tia, words="sent", source="case_list", finished_at=NOW
    )
    for note in (here, sent):
        note.words = "changed"
        assert not refuses(note.save)
        assert not refuses(note.delete)


def test_a_move_that_was_agreed_stays_as_it_was_agreed(book: Notebook) -> None:
    move = book.moved(book.write())
    rows = MovedEntry.everything.filter(pk=move.pk)
    assert refuses(lambda: rows.update(agreed_by=book.nadia))
    assert refuses(lambda: rows.update(why="something else"))
    assert refuses(rows.delete)


def test_nothing_moves_that_two_people_did_not_agree_on(book: Notebook) -> None:
    """A row that does not say exactly this lets nothing through; the last that was agreed counts."""
    note, c = book.write(), book.council
    said: dict[str, Any] = {
        "person": book.tia, "to_person": book.kai, "record": "CaseNote", "line": note.pk,
        "why": "w", "worker": book.nadia, "asked_at": NOW, "agreed_by": book.ann, "agreed_at": NOW,
    }  # fmt: skip
    rows = CaseNote.everything.filter(pk=note.pk)
    for wrong in (
        {"agreed_at": None},
        {"agreed_by": book.nadia},
        {"agreed_by": None},
        {"record": "Visit"},
        {"line": 0},
        {"to_person": book.far},
        {"person": book.far},
    ):
        MovedEntry.objects.create(authority=c.authority, **said | wrong)
        assert refuses(lambda: rows.update(person=book.kai)), wrong
    MovedEntry.objects.create(authority=c.authority, **said)
    assert refuses(lambda: rows.update(person=book.kai, words="and something else"))
    assert not refuses(lambda: rows.update(person=book.kai))


def test_a_correction_follows_what_it_corrects_and_goes_nowhere_alone(book: Notebook) -> None:
    first = book.write()
    second = book.correct(first)
    alone = CaseNote.everything.filter(pk=second.pk)
    assert refuses(lambda: alone.update(person=book.kai))
    book.moved(first)
    assert set(CaseNote.objects.values_list("person_id", flat=True)) == {book.kai.pk}
