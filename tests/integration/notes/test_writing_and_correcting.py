"""Write a note, correct it, correct the correction: who may, what is kept, and who was faster."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest

from keepsight.access.models import AuditChild, AuditLine
from keepsight.access.record.child import child_for
from keepsight.access.record.notes import NoSuchNote, note_for, notes_of
from keepsight.actions.people import correct_case_note, write_case_note
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.people import case_note
from keepsight.records.people.case_note import CaseNote
from keepsight.writing.perform import Conflict, Refused, Wrong, version_of
from tests.integration.notes.notebook import HOUR, NOW, TODAY, Notebook

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


@pytest.fixture
def book() -> Notebook:
    return Notebook()


def test_a_note_is_finished_as_it_is_written(book: Notebook) -> None:
    note = book.write()
    assert note.finished_at == NOW and note.form_since == case_note.FORM.since
    assert (note.person_id, note.worker_id) == (book.tia.pk, book.nadia.pk)
    line = AuditLine.objects.get(act="write_case_note")
    assert json.loads(line.about)["records"] == [["CaseNote", note.pk, version_of(note)]]
    assert [one.child_id for one in AuditChild.objects.filter(line=line)] == [book.tia.pk]


@pytest.mark.parametrize(
    ("said", "error"),
    [({"happened_on": TODAY + timedelta(days=1)}, Wrong), ({"child": "far"}, Refused)],
)
def test_what_cannot_be_written(book: Notebook, said: Any, error: Any) -> None:
    child = book.far if "child" in said else book.tia
    with pytest.raises(error):
        book.write(child, happened_on=said.get("happened_on", TODAY))
    assert not CaseNote.objects.exists()


def test_a_correction_is_a_new_version_and_the_old_one_reads_as_it_did(book: Notebook) -> None:
    first = book.write()
    second = book.correct(first, words="Mum rang. Dean did not come.")
    third = book.correct(second, by=book.ann, now=NOW + 2 * HOUR, own_words="")
    assert (second.corrects_id, third.corrects_id) == (first.pk, second.pk)
    first.refresh_from_db()
    assert first.words == "Mum rang. Dean came to the house."
    viewer = book.looks(book.nadia)
    child = child_for(viewer, f"C-{book.tia.pk}", why="note", now=NOW)
    whole = note_for(child, second.pk)
    assert [one.number for one in whole.versions] == [first.pk, second.pk, third.pk]
    assert {one.entry for one in whole.versions} == {first.pk}
    assert [one.number for one in notes_of(child, day=TODAY).rows] == [third.pk]
    with pytest.raises(NoSuchNote):
        note_for(child, third.pk + 1)


def test_whoever_opened_an_older_version_sees_both_and_loses_nothing(book: Notebook) -> None:
    first = book.write()
    opened = version_of(first)
    theirs = book.correct(first, by=book.ann, opened=opened, words="Dean rang.")
    with pytest.raises(Conflict) as met:
        book.correct(first, opened=opened, words="Dean came twice.")
    assert met.value.theirs["words"] == "Dean rang."
    assert met.value.base["words"] == "Mum rang. Dean came to the house."
    assert met.value.version == version_of(theirs)
    kept = book.correct(theirs, opened=met.value.version, words="Dean came twice.")
    assert kept.corrects_id == theirs.pk


def test_one_version_is_corrected_once_whatever_the_door_believes(book: Notebook) -> None:
    first = book.write()
    book.correct(first)
    with pytest.raises(Exception, match=r"(?i)unique|one_correction_of_a_note"):
        CaseNote.objects.create(
            authority=book.council.authority, person=book.tia, finished_at=NOW, corrects=first
        )


def test_a_correction_that_changes_nothing_is_refused(book: Notebook) -> None:
    with pytest.raises(Wrong, match="Nothing is different"):
        book.correct(book.write(), words="Mum rang. Dean came to the house.")


def test_only_the_writer_or_a_manager_who_answers_for_the_child_corrects(book: Notebook) -> None:
    note = book.write()
    c = book.council
    colleague = book.person("Tom Bexley", "social_worker", book.team)
    c.holds(colleague, book.tia, role="co_worker")
    reviewer = book.person("Sue Lomax", "independent_reviewing_officer")
    c.holds(reviewer, book.tia, role="reviewing_officer")
    for other in (colleague, reviewer):
        with pytest.raises(Refused, match="Only its writer, or a team manager"):
            book.correct(note, by=other)
    with pytest.raises(Refused, match="not in your reach"):
        book.correct(note, by=book.other_manager)
    assert book.correct(note, by=book.ann).worker_id == book.ann.pk


def test_a_manager_does_not_change_what_the_reviewer_wrote(book: Notebook) -> None:
    reviewer = book.person("Sue Lomax", "independent_reviewing_officer")
    book.council.holds(reviewer, book.tia, role="reviewing_officer")
    note = book.write(by=reviewer, kind_code="oversight")
    with pytest.raises(Refused, match="a manager does not change what the reviewer wrote"):
        book.correct(note, by=book.ann)
    assert book.correct(note, by=reviewer).corrects_id == note.pk


# --- forms are dated ----------------------------------------------------------------------------

OLDER = Form(
    sections=(
        Section(
            "",
            (
                Question("words", "Narrative", kind="long_text"),
                Question("happened_on", "Date", kind="date"),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


@pytest.fixture
def changed_form(monkeypatch: pytest.MonkeyPatch) -> Form:
    """The form of notes as changed from today on, and once more from a day to come."""
    words, day = OLDER.questions
    of_today = Form(
        sections=(Section("", (day, words, Question("own_words", "What the child said"))),),
        since=TODAY,
    )
    to_come = Form(
        sections=(Section("", (words,)),),
        since=TODAY + timedelta(days=30),
        earlier=(of_today, OLDER),
    )
    for module in (write_case_note, correct_case_note):
        monkeypatch.setattr(module, "FORM", to_come)
    return to_come


def test_a_note_is_written_on_the_form_of_its_day(book: Notebook, changed_form: Form) -> None:
    before = book.write(now=NOW - timedelta(days=1), happened_on=TODAY - timedelta(days=2))
    today = book.write()
    later = book.write(now=NOW + timedelta(days=30))
    assert before.form_since == date(2016, 1, 1) and before.own_words == ""
    assert today.form_since == TODAY and today.own_words == "I hid Kai in my room."
    assert later.form_since == TODAY + timedelta(days=30) and later.happened_on is None


def test_an_old_note_is_corrected_on_its_own_form(book: Notebook, changed_form: Form) -> None:
    old = book.write(now=NOW - timedelta(days=1), happened_on=TODAY - timedelta(days=2))
    new = book.correct(old, own_words="not asked then")
    assert new.form_since == old.form_since and new.own_words == ""
