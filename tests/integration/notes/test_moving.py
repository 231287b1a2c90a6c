"""An entry on the wrong child: two people move it, nothing of it stays but the stub, nobody else may."""

from __future__ import annotations

import json
from typing import Any

import pytest

from keepsight.access.models import AuditChild, AuditLine
from keepsight.access.record.child import child_for
from keepsight.access.record.moves import NoSuchMove, move_for, moves_for
from keepsight.access.record.notes import NoSuchNote, note_for, notes_of
from keepsight.access.waiting import waits_for
from keepsight.actions.people.agree_move import AGREE_MOVE
from keepsight.actions.people.decline_move import DECLINE_MOVE
from keepsight.actions.people.withdraw_move import WITHDRAW_MOVE
from keepsight.records.people.case_note import CaseNote
from keepsight.records.people.moved_entry import MovedEntry
from keepsight.records.people.person import Person
from keepsight.records.quality.restriction import Restriction
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import Refused, Wrong, perform
from tests.integration.notes.notebook import HOUR, NOW, TODAY, Notebook

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


@pytest.fixture
def book() -> Notebook:
    return Notebook()


def notes_on(book: Notebook, child: Person, by: Worker | None = None) -> Any:
    viewer = book.looks(by or book.nadia)
    return notes_of(child_for(viewer, f"C-{child.pk}", why="notes", now=NOW), day=TODAY)


def test_two_people_move_it_and_a_stub_stays(book: Notebook) -> None:
    first = book.write()
    second = book.correct(first)
    move = book.ask_move(second)
    assert notes_on(book, book.tia).total == 1 and notes_on(book, book.kai).total == 0
    book.agree(move)
    left, there = notes_on(book, book.tia), notes_on(book, book.kai)
    assert left.rows == () and [one.line for one in left.moved_away] == [first.pk]
    assert [one.number for one in there.rows] == [second.pk]
    assert there.moved_here[first.pk].child == book.tia.pk
    viewer = book.looks(book.nadia)
    tia = child_for(viewer, f"C-{book.tia.pk}", why="note", now=NOW)
    for number in (first.pk, second.pk):
        with pytest.raises(NoSuchNote):
            note_for(tia, number)


def test_the_words_of_it_do_not_change_and_both_children_are_on_the_log(book: Notebook) -> None:
    note = book.write()
    held = CaseNote.objects.filter(pk=note.pk).values().get()
    book.moved(note)
    assert CaseNote.objects.filter(pk=note.pk).values().get() == held | {"person_id": book.kai.pk}
    line = AuditLine.objects.get(act="agree_move")
    named = set(AuditChild.objects.filter(line=line).values_list("child_id", flat=True))
    assert named == {book.tia.pk, book.kai.pk}
    assert {row[0] for row in json.loads(line.about)["records"]} == {"MovedEntry", "CaseNote"}


def test_the_asker_never_agrees_and_nobody_agrees_twice(book: Notebook) -> None:
    move = book.ask_move(book.write(), by=book.ann)
    with pytest.raises(Refused, match="never the person who asked"):
        book.agree(move, by=book.ann)
    book.agree(move, by=book.officer)
    with pytest.raises(Wrong, match="Somebody agreed to this"):
        book.agree(move, by=book.ann)
    assert CaseNote.objects.get().person_id == book.kai.pk


def test_who_agrees(book: Notebook) -> None:
    """A manager who answers for the child it stands on, and information governance; nobody else."""
    move = book.ask_move(book.write())
    reviewer = book.person("Sue Lomax", "independent_reviewing_officer")
    book.council.holds(reviewer, book.tia, role="reviewing_officer")
    service = book.person("Dee Clough", "service_manager", book.team)
    may = (book.ann, book.officer, service)
    may_not = (book.nadia, book.raj, book.other_manager, reviewer)
    for worker in may:
        assert waits_for(book.looks(worker), now=NOW)["moved_entries"] == 1, worker
        assert move_for(book.looks(worker), move.pk, now=NOW).may_agree, worker
    for worker in may_not:
        assert waits_for(book.looks(worker), now=NOW)["moved_entries"] == 0, worker
        with pytest.raises(Refused):
            perform(AGREE_MOVE, {"move": move.pk}, by=book.looks(worker), now=NOW)
    for worker in (book.raj, book.other_manager, reviewer):
        with pytest.raises(NoSuchMove):
            move_for(book.looks(worker), move.pk, now=NOW)
    assert move_for(book.looks(book.nadia), move.pk, now=NOW).is_asker
    assert not CaseNote.objects.filter(person=book.kai).exists()


def test_it_goes_only_to_a_child_whom_the_asker_may_open(book: Notebook) -> None:
    note = book.write()
    for wrong in (book.far, book.tia):
        with pytest.raises(Wrong) as met:
            book.ask_move(note, wrong)
        assert met.value.field == "to_child"


def test_it_is_asked_once_at_a_time(book: Notebook) -> None:
    first = book.write()
    move = book.ask_move(first)
    with pytest.raises(Wrong, match="asked already"):
        book.ask_move(book.correct(first), by=book.ann)
    perform(WITHDRAW_MOVE, {"move": move.pk}, by=book.looks(book.nadia), now=NOW)
    assert book.ask_move(first).pk != move.pk


def test_declined_with_its_reason_it_stays(book: Notebook) -> None:
    move = book.ask_move(book.write())
    given = {"move": move.pk, "why_declined": "It names Tia in every line."}
    with pytest.raises(Refused):
        perform(DECLINE_MOVE, given, by=book.looks(book.nadia), now=NOW)
    perform(DECLINE_MOVE, given, by=book.looks(book.ann), now=NOW)
    with pytest.raises(Wrong, match="declined"):
        book.agree(move, by=book.officer)
    (asked,) = moves_for(book.looks(book.nadia), now=NOW).asked
    assert asked.why_declined == "It names Tia in every line." and not asked.is_waiting
    assert CaseNote.objects.get().person_id == book.tia.pk


def test_only_the_asker_takes_it_back(book: Notebook) -> None:
    move = book.ask_move(book.write())
    with pytest.raises(Refused, match="Only whoever asked"):
        perform(WITHDRAW_MOVE, {"move": move.pk}, by=book.looks(book.ann), now=NOW)
    perform(WITHDRAW_MOVE, {"move": move.pk}, by=book.looks(book.nadia), now=NOW)
    with pytest.raises(Wrong, match="took it back"):
        book.agree(move)


def test_it_can_go_back_as_it_came(book: Notebook) -> None:
    note = book.write()
    book.moved(note)
    note.refresh_from_db()
    back = book.ask_move(note, book.tia, now=NOW + 4 * HOUR)
    book.agree(back, now=NOW + 5 * HOUR)
    assert CaseNote.objects.get().person_id == book.tia.pk
    assert notes_on(book, book.tia).moved_here[note.pk].child == book.kai.pk


def test_a_correction_of_what_was_moved_meanwhile_is_told_so(book: Notebook) -> None:
    note = book.write()
    book.moved(note)
    with pytest.raises(Wrong, match="another child’s record by now"):
        book.correct(note)


def test_a_locked_child_is_not_told_of(book: Notebook) -> None:
    """Neither a manager nor information governance learns of a move off a record closed to them."""
    move = book.ask_move(book.write())
    Restriction.objects.create(
        authority=book.council.authority, person=book.tia, kind_code="sealed", restricted_on=TODAY
    )
    for worker in (book.officer, book.ann):
        viewer = book.looks(worker)
        assert waits_for(viewer, now=NOW)["moved_entries"] == 0
        assert moves_for(viewer, now=NOW).total == 0
        with pytest.raises(NoSuchMove):
            move_for(viewer, move.pk, now=NOW)


def test_the_other_child_is_told_only_to_who_may_know(book: Notebook) -> None:
    note = book.write()
    move = book.ask_move(note)
    Restriction.objects.create(
        authority=book.council.authority, person=book.kai, kind_code="sealed", restricted_on=TODAY
    )
    seen = move_for(book.looks(book.ann), move.pk, now=NOW)
    assert book.tia.pk in seen.children and book.kai.pk not in seen.children


def test_it_is_a_move_within_one_council(book: Notebook) -> None:
    other = Notebook(type(book.council)("997"))
    move = book.ask_move(book.write())
    with pytest.raises(Wrong, match="Nothing like this"):
        perform(AGREE_MOVE, {"move": move.pk}, by=other.looks(other.ann), now=NOW)
    with pytest.raises(NoSuchMove):
        move_for(other.looks(other.officer), move.pk, now=NOW)
    assert MovedEntry.objects.get().agreed_at is None
