"""The pages of notes as people use them: write, read, correct, say it is on the wrong child, agree."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape, strip_tags

from keepsight.access.models import AuditLine
from keepsight.boards.refreshing import rebuild
from keepsight.records.people.case_note import CaseNote
from keepsight.records.people.moved_entry import MovedEntry
from keepsight.writing.perform import version_of
from tests.integration.notes.notebook import HOUR, NOW, TODAY, Notebook

pytestmark = pytest.mark.django_db

MOST_QUESTIONS = 12
TYPED = {
    "happened_on-day": "27",
    "happened_on-month": "3",
    "happened_on-year": "2026",
    "kind_code": "call",
    "words": "Mum rang. Dean came to the house.",
    "own_words": "I hid Kai in my room.",
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW + 6 * HOUR, tick=False):
        yield


@pytest.fixture
def book() -> Notebook:
    return Notebook()


def read(client: Client, url: str, status: int = 200) -> str:
    answer = client.get(url)
    assert answer.status_code == status, answer.content.decode()[:3000]
    return text_of(answer)


def text_of(answer: Any) -> str:
    main = answer.content.decode().split("<main", 1)[1].split("<footer", 1)[0]
    return re.sub(r"\s+", " ", strip_tags(re.sub(r"(</t[dh]>|</dt>|</h\d>|</p>)", r"\1 ", main)))


def at(child: Any, path: str = "") -> str:
    return f"/child/C-{child.pk}/{path}"


def test_write_and_find_it_again(book: Notebook) -> None:
    client = book.client(book.nadia)
    said = read(client, at(book.tia, "notes"))
    assert "No note was written on Tia’s record." in said
    answer = client.post(at(book.tia, "note"), TYPED)
    note = CaseNote.objects.get()
    assert answer["Location"] == at(book.tia, f"note/{note.pk}")
    said = text_of(client.get(answer["Location"]))
    assert "The note is finished." in said
    assert "Telephone call, 27 March 2026" in said
    assert "Written and finished by Nadia Rahman on 31 March 2026, 16:00." in said
    assert said.index("Dean came") < said.index("I hid Kai") and "Correct it" in said
    said = read(client, at(book.tia, "notes"))
    assert "1 note on file, the latest first." in said
    assert said.index("I hid Kai") < said.index("Dean came")  # the child's own words first


def test_what_is_missing_is_said_and_what_was_typed_stays(book: Notebook) -> None:
    client = book.client(book.nadia)
    answer = client.post(at(book.tia, "note"), TYPED | {"happened_on-day": "31", "kind_code": ""})
    assert answer.status_code == 422 and "Dean came" in text_of(answer)
    assert "What it was is missing" in text_of(answer)
    answer = client.post(at(book.tia, "note"), TYPED | {"happened_on-year": "2027"})
    assert answer.status_code == 422 and "still to come" in text_of(answer)
    assert not CaseNote.objects.exists()


def test_who_may_not_write_or_read(book: Notebook) -> None:
    note = book.write()
    for worker, status in ((book.raj, 403), (book.officer, 403)):
        client = book.client(worker)
        for page in ("notes", f"note/{note.pk}", f"note/{note.pk}/correct", "note"):
            answer = client.get(at(book.tia, page))
            assert answer.status_code == status and "Dean came" not in answer.content.decode()
    assert book.client(book.nadia).get(at(book.kai, f"note/{note.pk}")).status_code == 404


def test_whoever_does_not_see_free_text_is_told_so_and_gets_none(book: Notebook) -> None:
    note = book.write()
    analyst = book.client(book.person("Marta Lindqvist", "performance_analyst"))
    with CaptureQueriesContext(connection) as asked:
        said = read(analyst, at(book.tia, "notes"))
    assert "Your role does not see the notes of a record." in said and "Dean came" not in said
    assert not any("records_casenote" in one["sql"] for one in asked.captured_queries)
    read(analyst, at(book.tia, f"note/{note.pk}"), status=403)


def test_a_correction_shows_both_versions_word_by_word(book: Notebook) -> None:
    first = book.write()
    client = book.client(book.ann)
    form = client.get(at(book.tia, f"note/{first.pk}/correct"))
    assert "Dean came to the house." in text_of(form) and f'value="{version_of(first)}"' in (
        form.content.decode()
    )
    typed = TYPED | {
        "words": "Gran rang. Dean came to the <b>house</b>.",
        "why_corrected": "It was gran.",
        "version": str(version_of(first)),
    }
    answer = client.post(at(book.tia, f"note/{first.pk}/correct"), typed)
    second = CaseNote.objects.get(corrects=first)
    assert answer["Location"] == at(book.tia, f"note/{second.pk}")
    page = client.get(answer["Location"])
    html, said = page.content.decode(), text_of(page)
    assert "Corrected on 31 March 2026, 16:00 by Ann Ogden because: It was gran." in said
    assert "See what it said before" in said
    assert re.search(r"<del>.*Mum.*</del>", html) and re.search(r"<ins>.*Gran.*</ins>", html)
    assert "<b>house" not in html and escape("<b>") in html
    before = read(client, at(book.tia, f"note/{first.pk}"))
    assert "Mum rang." in before and "See what it says now" in before
    assert "Correct it" not in before
    listed = read(client, at(book.tia, "notes"))
    assert "1 note on file" in listed and "Gran rang." in listed and "Corrected" in listed


def test_two_who_correct_at_once_lose_nothing(book: Notebook) -> None:
    first = book.write()
    opened = str(version_of(first))
    book.correct(first, by=book.ann, words="Dean rang, not mum.")
    typed = TYPED | {"words": "Gran rang.", "why_corrected": "It was gran.", "version": opened}
    answer = book.client(book.nadia).post(at(book.tia, f"note/{first.pk}/correct"), typed)
    assert answer.status_code == 409
    said = text_of(answer)
    assert "Dean rang, not mum." in said and "Gran rang." in said and "Ann Ogden" in said
    assert CaseNote.objects.count() == 2


@pytest.mark.both_databases
def test_a_note_moves_by_two_people(book: Notebook) -> None:
    first = book.write()
    nadia, ann = book.client(book.nadia), book.client(book.ann)
    here = at(book.tia, f"note/{first.pk}/wrong-child")
    typed = {"to_child": "Kai Brackley", "why": "I had both pages open."}
    answer = nadia.post(here, typed)
    said = text_of(answer)
    assert "Kai Brackley" in said and f'value="C-{book.kai.pk}"' in answer.content.decode()
    assert not MovedEntry.objects.exists()
    answer = nadia.post(here, typed | {"to_child": f"C-{book.kai.pk}", "seen": "yes"})
    move = MovedEntry.objects.get()
    assert answer["Location"] == f"/moved-entry/{move.pk}"
    assert "said on" in read(nadia, at(book.tia, f"note/{first.pk}"))
    mine = read(nadia, "/moved-entries")
    assert "It waits for a second person." in mine and "Waiting for you" not in mine
    listed = read(ann, "/moved-entries")
    assert "1 entry waits for you." in listed and "Entry of 27 March 2026" in listed
    one = read(ann, f"/moved-entry/{move.pk}")
    assert "Dean came to the house." in one and "I had both pages open." in one
    assert "Only a line stays" in read(ann, f"/moved-entry/{move.pk}/agree")
    assert ann.post(f"/moved-entry/{move.pk}/agree").status_code == 302
    left = read(nadia, at(book.tia, "notes"))
    stub = "An entry of 27 March 2026 was moved on 31 March 2026 by Nadia Rahman and Ann Ogden: "
    assert stub + "it was on the wrong child." in left
    assert "Dean came" not in left and "Kai" not in left
    read(nadia, at(book.tia, f"note/{first.pk}"), status=404)
    there = read(nadia, at(book.kai, f"note/{first.pk}"))
    assert "Moved here from the record of Tia Brackley on 31 March 2026" in there
    assert "Dean came to the house." in there


def test_whose_record_it_was_is_not_told_to_who_may_not_open_it(book: Notebook) -> None:
    note = book.write()
    book.council.holds(book.nadia, book.far, role="co_worker")
    book.moved(note, book.far)
    said = read(book.client(book.raj), at(book.far, f"note/{note.pk}"))
    assert "Moved here from another child’s record on" in said and "Tia" not in said
    assert "Tia" not in read(book.client(book.raj), at(book.far, "notes"))


def test_what_was_moved_is_told_nowhere_of_the_wrong_child(book: Notebook) -> None:
    """Not on any page of the child, and not among what changed there, for anyone."""
    note = book.write(words="CANARY-1 rang", own_words="CANARY-2")
    book.moved(book.correct(note, words="CANARY-3 rang", why_corrected="CANARY-4 misheard"))
    rebuild(book.council.authority.pk, today=TODAY, now=NOW)
    officer = book.person("Eve Lund", "information_governance")
    book.council.role(officer, "director")
    pages = (
        "",
        "/notes",
        "/dates",
        "/visits",
        "/findings",
        "/who-looked?since=began",
        "/decisions",
    )
    for worker in (book.nadia, book.ann, officer):
        client = book.client(worker)
        for page in (*pages, f"/note/{note.pk}"):
            answer = client.get(at(book.tia).rstrip("/") + page)
            assert "CANARY" not in answer.content.decode(), (worker.name, page)
    there = book.client(book.nadia).get(at(book.kai, "notes")).content.decode()
    assert "CANARY-3" in there and "CANARY-2" in there


def test_nobody_is_found_says_so_and_the_answers_stay(book: Notebook) -> None:
    note = book.write()
    here = at(book.tia, f"note/{note.pk}/wrong-child")
    for typed in ("Levi Astley", "Tia Brackley", "x"):
        answer = book.client(book.nadia).post(here, {"to_child": typed, "why": "both open"})
        assert answer.status_code == 422 and "both open" in text_of(answer), typed
    assert "Levi" not in text_of(answer)


def test_declining_and_taking_back(book: Notebook) -> None:
    nadia, ann = book.client(book.nadia), book.client(book.ann)
    move = book.ask_move(book.write())
    assert nadia.post(f"/moved-entry/{move.pk}/agree").status_code == 403
    url = f"/moved-entry/{move.pk}/decline"
    assert ann.post(url, {"why_declined": ""}).status_code == 422
    assert ann.post(url, {"why_declined": "It names Tia."}).status_code == 302
    assert "Declined by Ann Ogden" in read(nadia, "/moved-entries")
    answer = ann.post(f"/moved-entry/{move.pk}/agree")
    assert answer.status_code == 422 and "Somebody declined this" in text_of(answer)
    other = book.ask_move(book.write())
    assert nadia.post(f"/moved-entry/{other.pk}/withdraw").status_code == 302
    assert "Taken back on" in read(nadia, f"/moved-entry/{other.pk}")


def test_the_officer_agrees_without_reading_it(book: Notebook) -> None:
    move = book.ask_move(book.write())
    officer = book.client(book.officer)
    said = read(officer, f"/moved-entry/{move.pk}")
    assert "You may not open the record it stands on" in said and "Dean came" not in said
    assert officer.post(f"/moved-entry/{move.pk}/agree").status_code == 302
    assert CaseNote.objects.get().person_id == book.kai.pk


@pytest.mark.both_databases
def test_filters_pages_and_another_day(book: Notebook) -> None:
    CaseNote.objects.bulk_create(
        CaseNote(
            authority=book.council.authority,
            person=book.tia,
            worker=book.nadia,
            kind_code="meeting" if n < 2 else "call",
            happened_on=TODAY - timedelta(days=30 - n),
            words=f"Note {n}.",
            form_since=TODAY,
            finished_at=NOW - timedelta(days=27 - n),
        )
        for n in range(27)
    )
    client = book.client(book.nadia)
    first, second = (read(client, at(book.tia, f"notes?page={page}")) for page in (1, 2))
    assert "1 to 25 of 27" in first and "Note 26." in first and "Note 1." not in first
    assert "26 to 27 of 27" in second and "Note 0." in second
    read(client, at(book.tia, "notes?page=3"), status=404)
    only = read(client, at(book.tia, "notes?kind=meeting"))
    assert "2 notes on file, the latest first. Only: meeting." in only
    assert "No note of this kind" in read(client, at(book.tia, "notes?kind=oversight"))
    read(client, at(book.tia, "notes?kind=nothing"), status=404)
    known = (TODAY - timedelta(days=25)).isoformat()
    then = read(client, at(book.tia, f"notes?as_at={known}&known_on={known}"))
    assert "3 notes on file" in then and "Note 3." not in then


@pytest.mark.both_databases
def test_as_known_on_a_day_a_note_reads_as_it_then_did(book: Notebook) -> None:
    first = book.write(now=NOW - timedelta(days=3), happened_on=TODAY - timedelta(days=3))
    book.correct(first, now=NOW - timedelta(days=1), words="Gran rang.")
    client = book.client(book.nadia)
    day = (TODAY - timedelta(days=2)).isoformat()
    then = read(client, at(book.tia, f"notes?known_on={day}"))
    assert "Mum rang." in then and "Gran rang." not in then and "Write a note" not in then
    assert "Gran rang." in read(client, at(book.tia, "notes"))


@pytest.mark.both_databases
def test_the_child_page_tells_the_day_and_kind_alone(book: Notebook) -> None:
    note = book.write()
    book.correct(note, words="Gran rang about the boiler.")
    rebuild(book.council.authority.pk, today=TODAY, now=NOW)
    answer = book.client(book.nadia).get(at(book.tia).rstrip("/"))
    said = text_of(answer)
    assert "27 March · Note Telephone call" in said and "boiler" not in said
    assert f"/note/{note.pk + 1}" in answer.content.decode()
    assert "Write a note" in said


@pytest.mark.parametrize("page", ["notes", "note/{0}", "note/{0}/correct", "note/{0}/wrong-child"])
def test_a_page_asks_no_more_however_much_there_is(book: Notebook, page: str) -> None:
    note = book.correct(book.correct(book.write()))
    for n in range(4):
        book.write(words=f"Note {n}.")
    client = book.client(book.nadia)
    url = at(book.tia, page.format(note.pk))
    client.get(url)
    with CaptureQueriesContext(connection) as asked:
        read(client, url)
    said = [one["sql"] for one in asked.captured_queries
            if one["sql"].split()[0] not in {"BEGIN", "COMMIT", "SAVEPOINT", "RELEASE"}]  # fmt: skip
    assert len(said) <= MOST_QUESTIONS, "\n".join(one[:160] for one in said)


def test_every_look_is_on_the_log_and_which_note_it_was(book: Notebook) -> None:
    note = book.write()
    before = AuditLine.objects.count()
    client = book.client(book.nadia)
    for page in ("notes", f"note/{note.pk}"):
        read(client, at(book.tia, page))
    lines = [
        json.loads(one.about) for one in AuditLine.objects.filter(id__gt=before, act="read_child")
    ]
    assert [(one["why"], one.get("entry")) for one in lines] == [
        ("child_notes", None),
        ("note", note.pk),
    ]
