"""A child's story and chronology: every line at its day, for whoever may see it, and what was chosen of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import docx
import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from keepsight.access.models import AuditLine
from keepsight.access.record.child import child_for
from keepsight.access.record.chronology import chosen_of, story_of
from keepsight.access.record.story_rows import Asked
from keepsight.actions.people.choose_event import CHOOSE_EVENT
from keepsight.actions.people.drop_event import DROP_EVENT
from keepsight.actions.workforce.decided_steps import step_of
from keepsight.pages.paper import Paper, as_pdf, as_word, row_of
from keepsight.records.care.health_check import HealthCheck
from keepsight.records.people.significant_event import SignificantEvent
from keepsight.records.people.visit import Visit
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.quality.restriction import Restriction
from keepsight.records.quality.staff_tie import StaffTie
from keepsight.writing.perform import Refused, Wrong, perform
from tests.integration.notes.notebook import HOUR, NOW, TODAY, Notebook
from tests.integration.pages.test_decision_pages import on, sends
from tests.integration.pages.test_lists import text_of

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

CONTACT = {
    "received_on": TODAY,
    "source_code": "2A",
    "concern": "He came to school with a mark on his arm.",
    "urgency_code": "today",
    "consent_code": "told",
}
WHY = "It was the first time that she spoke of it."


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def book() -> Notebook:
    made = Notebook()
    c = made.council
    imported = {"person": made.tia, "source": "eastfield"}
    c._new(
        ProtectionPlan,
        started_on=date(2024, 5, 2),
        ended_on=date(2025, 2, 3),
        initial_category_code="NEG",
        **imported,
    )
    c._new(
        Visit, visited_on=date(2026, 3, 2), kind_code="cin", seen=True, seen_alone=False, **imported
    )
    c._new(HealthCheck, checked_on=date(2025, 6, 1), **imported)
    return made


def lines(book: Notebook, worker: Any = None, asked: Asked | None = None) -> list[str]:
    """Every line of Tia's story as its day and its plain words."""
    viewer = book.looks(worker or book.nadia)
    child = child_for(viewer, f"C-{book.tia.pk}", why="story", now=NOW)
    found = story_of(viewer, child, asked or Asked(oldest_first=True), page=None)
    assert found.total == len(found.lines)
    return [f"{one.on} {one.line.said(one.values)}" for one in found.lines if one.on]


def story(book: Notebook, worker: Any = None, query: str = "") -> Any:
    return book.client(worker or book.nadia).get(f"/child/C-{book.tia.pk}/story{query}")


def logged(book: Notebook, **more: Any) -> Any:
    step = step_of("log_contact")
    assert step is not None
    given = {"child": book.tia.pk, **CONTACT, **more}
    return perform(step, given, by=book.looks(book.nadia), now=NOW)


def chosen(book: Notebook, record: str, line: int, point: str, **more: Any) -> SignificantEvent:
    given = {"child": book.tia.pk, "record": record, "line": line, "point": point, "why": WHY}
    return perform(CHOOSE_EVENT, {**given, **more}, by=book.looks(book.nadia), now=NOW)


# --- the story ----------------------------------------------------------------------------------


def test_everything_is_told_in_the_order_of_its_days(book: Notebook) -> None:
    book.write()
    logged(book)
    assert lines(book) == [
        "2024-05-02 Child protection plan began: NEG",
        "2025-02-03 Child protection plan ended",
        "2025-06-01 Health check",
        "2026-03-02 Visit: cin, yes, no",
        "2026-03-27 Note: call",
        "2026-03-31 Contact: 2A",
    ]
    assert lines(book, asked=Asked()) == lines(book)[::-1]


def test_the_page_says_it_in_words_with_who_wrote_it_and_whence(book: Notebook) -> None:
    book.write()
    logged(book)
    said = text_of(story(book))
    for words in (
        "Child protection plan began: Neglect",
        "Visit: As a child in need, seen, not alone",
        "From Eastfield",
        "Contact: Schools",
        "He came to school with a mark on his arm.",
        "Nadia Rahman, written 31 March 2026, 10:00",
        "Note: Telephone call",
    ):
        assert words in said, words


def test_all_records_are_asked_at_once_and_who_wrote_them_too(book: Notebook) -> None:
    viewer = book.looks(book.nadia)
    child = child_for(viewer, f"C-{book.tia.pk}", why="story", now=NOW)
    book.write()
    logged(book)
    with CaptureQueriesContext(connection) as asked:
        found = story_of(viewer, child)
    assert found.total >= 6 and len(asked) == 2
    assert {one.writer for one in found.lines if one.on == TODAY} == {book.nadia.pk}


@pytest.mark.parametrize(
    ("asked", "years"),
    [
        (Asked(room="protection"), ["2025", "2024"]),
        (Asked(from_year=2025, to_year=2025), ["2025", "2025"]),
        (Asked(to_year=2024), ["2024"]),
        (Asked(room="care", from_year=2026), []),
    ],
)
def test_it_is_filtered_by_stage_and_years(book: Notebook, asked: Asked, years: list[str]) -> None:
    assert [line[:4] for line in lines(book, asked=asked)] == years


@pytest.mark.parametrize("query", ["?stage=shoes", "?from=abcd", "?order=x", "?page=9"])
def test_a_filter_that_is_none_is_not_found(book: Notebook, query: str) -> None:
    assert story(book, query=query).status_code == 404


def test_a_role_hears_only_of_the_parts_it_sees(book: Notebook) -> None:
    book.write()
    logged(book)
    analyst = book.person("Pat Lee", "performance_analyst", book.team)
    if not any("narrative" not in one.role.sees_parts for one in book.looks(analyst).roles):
        pytest.fail("the role sees notes by now: take another")
    told = lines(book, analyst)
    assert "2026-03-31 Contact: 2A" in told and not [one for one in told if "Note" in one]
    page = text_of(story(book, analyst))
    assert "mark on his arm" not in page and "Contact: Schools" in page


def test_locks_and_ties_are_no_part_of_the_story(book: Notebook) -> None:
    before = lines(book)
    book.council._new(Restriction, person=book.tia, kind_code="restricted", restricted_on=None)
    book.council._new(StaffTie, person=book.tia, worker=book.raj, started_on=TODAY)
    assert lines(book) == before


def test_out_of_reach_it_is_refused(book: Notebook) -> None:
    assert story(book, book.raj).status_code == 403
    assert book.client(book.raj).get(f"/child/C-{book.tia.pk}/story/save/pdf").status_code == 403


def test_what_is_written_long_after_is_recorded_late(book: Notebook) -> None:
    book.write(happened_on=TODAY - timedelta(days=6))
    assert "Recorded late" not in text_of(story(book))
    book.write(happened_on=TODAY - timedelta(days=30))
    assert "Recorded late, on 31 March 2026" in text_of(story(book))


def test_a_moved_note_leaves_its_stub_and_none_of_its_words(book: Notebook) -> None:
    book.moved(book.write())
    said = text_of(story(book))
    assert "An entry of 27 March 2026 was moved" in said
    assert "Nadia Rahman" in said and "Ann Ogden" in said
    assert "Dean came" not in said


def test_a_corrected_note_is_told_once_as_it_now_reads(book: Notebook) -> None:
    book.correct(book.write(), words="Mum rang. Nobody came.")
    said = text_of(story(book))
    assert said.count("Note: Telephone call") == 2  # the line, and once for screen readers
    assert "Nobody came" in said and "Dean came" not in said


def test_it_is_paged(book: Notebook) -> None:
    for number in range(60):
        day = date(2023, 1, 1) + timedelta(days=number)
        book.council._new(
            Visit, person=book.tia, visited_on=day, kind_code="cp", source="eastfield"
        )
    page = story(book)
    assert len(page.content) < 60_000
    first = text_of(page)
    assert "1 to 50 of" in first and "14 January 2023" not in first
    assert "14 January 2023" in text_of(story(book, query="?page=2"))


# --- the chronology -----------------------------------------------------------------------------


def test_a_line_is_chosen_from_the_story_and_stands_on_the_chronology(book: Notebook) -> None:
    plan = ProtectionPlan.objects.get()
    nadia = book.client(book.nadia)
    url = f"/child/C-{book.tia.pk}/story/protection_plan/{plan.pk}/started_on"
    assert url in story(book).content.decode()
    answer = sends(nadia, url, {"why": WHY})
    assert answer.status_code == 302, text_of(answer)
    page = text_of(nadia.get(f"/child/C-{book.tia.pk}/chronology"))
    assert "Child protection plan began: Neglect" in page and WHY in page
    assert "Child protection plan ended" not in page and "Chosen by Nadia Rahman" in page
    assert "Take it off the chronology" in text_of(story(book))


def test_what_is_chosen_twice_or_stands_elsewhere_is_refused(book: Notebook) -> None:
    plan = ProtectionPlan.objects.get()
    chosen(book, "protection_plan", plan.pk, "started_on")
    with pytest.raises(Wrong, match="chosen this already"):
        chosen(book, "protection_plan", plan.pk, "started_on")
    for record, line, point in (
        ("protection_plan", plan.pk, "recorded_at"),
        ("staff_tie", 1, "started_on"),
        ("significant_event", 1, "happened_on"),
    ):
        with pytest.raises(Wrong, match="no line of the story"):
            chosen(book, record, line, point)
    with pytest.raises(Wrong, match="does not stand"):
        chosen(book, "protection_plan", plan.pk, "ended_on", child=book.kai.pk)
    with pytest.raises(Refused, match="reach"):
        chosen(book, "protection_plan", plan.pk, "ended_on", child=book.far.pk)
    assert SignificantEvent.objects.count() == 1


def test_it_is_taken_off_with_its_history_and_can_be_chosen_anew(book: Notebook) -> None:
    plan = ProtectionPlan.objects.get()
    event = chosen(book, "protection_plan", plan.pk, "started_on")
    nadia = book.client(book.nadia)
    answer = sends(
        nadia, f"/child/C-{book.tia.pk}/chronology/{event.pk}/take-off", {"why_withdrawn": "Twice."}
    )
    assert answer.status_code == 302, text_of(answer)
    event.refresh_from_db()
    assert (event.withdrawn_at, event.why_withdrawn) == (NOW, "Twice.")
    assert [row.withdrawn_at for row in event.history.order_by("history_id")] == [None, NOW]
    assert WHY not in text_of(nadia.get(f"/child/C-{book.tia.pk}/chronology"))
    given = {"child": book.tia.pk, "event": event.pk, "why_withdrawn": "Again."}
    with pytest.raises(Wrong, match="any more"):
        perform(DROP_EVENT, given, by=book.looks(book.nadia), now=NOW)
    chosen(book, "protection_plan", plan.pk, "started_on")
    assert SignificantEvent.objects.count() == 2


def test_a_chosen_note_that_is_corrected_stays_chosen(book: Notebook) -> None:
    note = book.write()
    chosen(book, "case_note", note.pk, "happened_on")
    newer = book.correct(note, words="Mum rang. Nobody came.")
    child = child_for(book.looks(book.nadia), f"C-{book.tia.pk}", why="chronology", now=NOW + HOUR)
    assert list(chosen_of(child)) == [("case_note", newer.pk, "happened_on")]
    assert "Nobody came" in text_of(
        book.client(book.nadia).get(f"/child/C-{book.tia.pk}/chronology")
    )


def test_a_free_event_stands_on_both_and_its_day_is_held_to_the_childs_life(book: Notebook) -> None:
    nadia = book.client(book.nadia)
    url = f"/child/C-{book.tia.pk}/chronology/add"
    event = {"words": "Her father left the family.", "why": WHY}
    answer = sends(nadia, url, {**event, **on("happened_on", date(2016, 1, 1))})
    assert answer.status_code == 422 and "before the child was born" in text_of(answer)
    answer = sends(nadia, url, {**event, **on("happened_on", date(2019, 4, 4))})
    assert answer.status_code == 302, text_of(answer)
    for page in ("chronology", "story"):
        said = text_of(nadia.get(f"/child/C-{book.tia.pk}/{page}"))
        assert "Her father left the family." in said and WHY in said, page
    assert "Her father" not in text_of(
        story(book, book.person("Pat", "performance_analyst", book.team))
    )


# --- taken away ---------------------------------------------------------------------------------


@pytest.mark.parametrize("what", ["story", "chronology"])
def test_it_is_taken_away_as_word_and_as_pdf_and_stands_on_the_log(
    book: Notebook, what: str
) -> None:
    chosen(book, "protection_plan", ProtectionPlan.objects.get().pk, "started_on")
    nadia = book.client(book.nadia)
    assert f"{what}/save/pdf" in nadia.get(f"/child/C-{book.tia.pk}/{what}").content.decode()
    word = nadia.get(f"/child/C-{book.tia.pk}/{what}/save/docx")
    document = docx.Document(BytesIO(word.content))
    cells = [cell.text for row in document.tables[0].rows for cell in row.cells]
    assert "2 May 2024" in cells and any(WHY in cell for cell in cells)
    assert "Made by Nadia Rahman" in document.sections[0].footer.paragraphs[0].text
    pdf = nadia.get(f"/child/C-{book.tia.pk}/{what}/save/pdf")
    assert pdf.content.startswith(b"%PDF") and b"pdfuaid" in pdf.content
    assert AuditLine.objects.filter(act="save_story").count() == 2
    assert nadia.get(f"/child/C-{book.tia.pk}/{what}/save/exe").status_code == 404


def test_what_was_typed_acts_neither_in_word_nor_in_a_pdf(book: Notebook) -> None:
    book.write(words='#panic("x") *bold* <b>&amp; \x0b $1/0$ #read("/etc/passwd")')
    nadia = book.client(book.nadia)
    word = docx.Document(BytesIO(nadia.get(f"/child/C-{book.tia.pk}/story/save/docx").content))
    assert any(
        '#panic("x") *bold* <b>&amp;' in cell.text
        for row in word.tables[0].rows
        for cell in row.cells
    )
    assert nadia.get(f"/child/C-{book.tia.pk}/story/save/pdf").content.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("words", "keeps_standard"),
    [("Zażółć gęślą", True), ("محمد", True), ("李小龙 😀 ਪੰਜਾਬੀ \x00\x0b￾", False)],
)
def test_letters_of_every_script_reach_the_paper(words: str, keeps_standard: bool) -> None:
    row = row_of(TODAY, words, texts=(words,), why=words)
    paper = Paper("Story", ("All.",), (row,), "Nadia Rahman", NOW, "story")
    pdf = as_pdf(paper)
    assert pdf.startswith(b"%PDF") and (b"pdfuaid" in pdf) == keeps_standard
    cell = docx.Document(BytesIO(as_word(paper))).tables[0].rows[1].cells[1].text
    assert words.split()[0] in cell
