"""One entry as it stands: on its form, with its source and versions; and put right under the same checks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine

from keepsight.access.models import AuditLine
from keepsight.access.record.telling import tellings
from keepsight.actions.people import correct_entry
from keepsight.actions.people.correct_entry import CORRECT_ENTRY, correction_form
from keepsight.delegation.known_decisions import decision_of
from keepsight.records.contact.contact import Contact
from keepsight.records.people.address import Address
from keepsight.records.protection.core_group import CoreGroup
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.quality.staff_tie import StaffTie
from keepsight.records.workforce.decision import Decision
from keepsight.writing.perform import Conflict, Refused, Wrong, perform, version_of
from tests.integration.notes.notebook import HOUR, NOW, TODAY, Notebook
from tests.integration.pages.test_decision_pages import on, sends
from tests.integration.pages.test_lists import heading, text_of
from tests.integration.pages.test_story import CONTACT, logged, story

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

RIGHT = {
    **CONTACT,
    "concern": "She came to school with a mark on her arm.",
    "why_entry_corrected": "Wrong child in the sentence.",
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def book() -> Notebook:
    return Notebook()


def entry(book: Notebook, record: Any, worker: Any = None, query: str = "") -> Any:
    code = type(record).__module__.rsplit(".", 1)[-1]
    url = f"/child/C-{book.tia.pk}/entry/{code}/{record.pk}{query}"
    return book.client(worker or book.nadia).get(url)


def corrected(book: Notebook, contact: Contact, worker: Any = None, **more: Any) -> Any:
    given = {"child": book.tia.pk, "record": "contact", "number": contact.pk, **RIGHT, **more}
    opened = given.pop("opened", None)
    viewer = book.looks(worker or book.nadia)
    return perform(CORRECT_ENTRY, given, by=viewer, now=NOW + HOUR, opened_version=opened)


def test_an_entry_stands_on_its_form_with_who_wrote_it_and_when(book: Notebook) -> None:
    page = entry(book, logged(book, childs_words="He hurt me."))
    said = text_of(page)
    assert heading(page) == "Contact"
    for words in (
        "Written by Nadia Rahman on 31 March 2026, 10:00.",
        "When it came in 31 March 2026",
        "Who told us Schools",
        "He came to school with a mark on his arm.",
        "How soon must it be looked at Today: the child may not be safe now",
        "Their name, and how they can be reached Left empty",
    ):
        assert words in said, words
    assert '<div class="own-words"' in page.content.decode()
    line = AuditLine.objects.filter(act="read_child").latest("id")
    assert '"why":"entry"' in line.about and f'"entry":{Contact.objects.get().pk}' in line.about


def test_what_another_system_sent_says_which_and_is_not_corrected_here(book: Notebook) -> None:
    contact = book.council._new(
        Contact, person=book.tia, received_on=TODAY, source_code="2A", source="eastfield"
    )
    said = text_of(entry(book, contact))
    assert "From Eastfield." in said and "Who told us Schools" in said
    assert "Correct it" not in said
    url = f"/child/C-{book.tia.pk}/entry/contact/{contact.pk}/correct"
    assert book.client(book.nadia).get(url).status_code == 403


def test_an_entry_leads_to_the_one_it_belongs_to(book: Notebook) -> None:
    imported = {"person": book.tia, "source": "eastfield"}
    plan = book.council._new(ProtectionPlan, started_on=TODAY, **imported)
    group = book.council._new(CoreGroup, plan=plan, held_on=TODAY, **imported)
    page = entry(book, group)
    assert "See the protection plan" in text_of(page)
    assert f"/entry/protection_plan/{plan.pk}" in page.content.decode()


def test_a_decision_leads_to_its_own_page(book: Notebook) -> None:
    decision = book.council._new(
        Decision,
        person=book.tia,
        decision_code="D02",
        what="That the referral is accepted",
        outcome_code="agreed",
        worker=book.ann,
        decided_at=NOW,
        case_answers={"is_disputed": False},
    )
    page = entry(book, decision)
    said = text_of(page)
    assert f'href="/decided/{decision.pk}"' in page.content.decode()
    assert "That the referral is accepted" in said and "is_disputed" not in said
    title = decision_of("D02").title  # type: ignore[union-attr]
    assert f"Decision: {title}, Yes" in text_of(story(book))


def test_what_stands_elsewhere_or_is_not_told_is_not_found(book: Notebook) -> None:
    contact = logged(book)
    nadia = book.client(book.nadia)
    tie = book.council._new(StaffTie, person=book.tia, worker=book.raj, started_on=TODAY)
    for path in (
        f"C-{book.kai.pk}/entry/contact/{contact.pk}",
        f"C-{book.tia.pk}/entry/contact/999",
        f"C-{book.tia.pk}/entry/shoes/1",
        f"C-{book.tia.pk}/entry/staff_tie/{tie.pk}",
        f"C-{book.tia.pk}/entry/contact/{contact.pk}?version=1000000",
    ):
        assert nadia.get(f"/child/{path}").status_code == 404, path
    assert entry(book, contact, book.raj).status_code == 403


def test_free_text_is_kept_from_a_role_that_sees_no_notes(book: Notebook) -> None:
    contact = logged(book)
    analyst = book.person("Pat Lee", "performance_analyst", book.team)
    said = text_of(entry(book, contact, analyst))
    assert "Your role does not see this part of the record." in said
    assert "mark on his arm" not in said and "Schools" in said


def test_an_address_is_kept_from_whoever_looks_for_a_purpose(book: Notebook) -> None:
    home = book.council._new(Address, person=book.tia, lines="14 Alder Street", started_on=TODAY)
    assert "14 Alder Street" in text_of(entry(book, home))
    analyst = book.person("Pat Lee", "performance_analyst", book.team)
    page = entry(book, home, analyst)
    assert page.status_code in (200, 404) and "14 Alder Street" not in text_of(page)


def test_a_note_opens_on_its_own_page(book: Notebook) -> None:
    note = book.write()
    answer = entry(book, note)
    assert answer.status_code == 302 and answer["Location"].endswith(f"/note/{note.pk}")


# --- put right ----------------------------------------------------------------------------------


def test_it_is_corrected_on_the_page_and_both_versions_can_be_read(book: Notebook) -> None:
    contact = logged(book)
    nadia = book.client(book.nadia)
    url = f"/child/C-{book.tia.pk}/entry/contact/{contact.pk}/correct"
    assert "Correct it" in text_of(entry(book, contact))
    assert CONTACT["concern"] in nadia.get(url).content.decode()
    given = {k: v for k, v in RIGHT.items() if k != "received_on"}
    answer = sends(nadia, url, {**given, **on("received_on", TODAY)})
    assert answer.status_code == 302, text_of(answer)
    page = entry(book, contact)
    said = text_of(page)
    assert RIGHT["concern"] in said and "Wrong child in the sentence." in said
    assert "What the correction changed" in said and "<del>" in page.content.decode()
    first = contact.history.order_by("history_id").first()
    older = text_of(entry(book, contact, query=f"?version={first.history_id}"))
    assert CONTACT["concern"] in older and "This is an older version of the entry." in older
    assert "Correct it" not in older


def test_better_words_leave_since_when_it_was_known_and_another_day_does_not(
    book: Notebook,
) -> None:
    contact = logged(book)
    assert corrected(book, contact).recorded_at == NOW
    again = corrected(book, contact, received_on=TODAY - timedelta(days=1), concern="A mark.")
    assert again.recorded_at == NOW + HOUR
    assert contact.history.count() == 3


@pytest.mark.parametrize(
    ("day", "says"),
    [(TODAY + timedelta(days=1), "still to come"), (date(2016, 1, 1), "before the child was born")],
)
def test_its_days_are_held_to_the_childs_life(book: Notebook, day: date, says: str) -> None:
    contact = logged(book)
    with pytest.raises(Wrong, match=says) as wrong:
        corrected(book, contact, received_on=day)
    assert wrong.value.field == "received_on"


def test_a_correction_that_changes_nothing_is_none(book: Notebook) -> None:
    contact = logged(book)
    with pytest.raises(Wrong, match="Nothing is different"):
        corrected(book, contact, concern=CONTACT["concern"])
    assert contact.history.count() == 1


def test_only_its_writer_or_a_manager_who_answers_corrects_it(book: Notebook) -> None:
    contact = logged(book)
    other = book.person("Tom Bexley", "social_worker", book.team)
    book.council.holds(other, book.tia, role="co_worker")
    with pytest.raises(Refused, match="Only its writer"):
        corrected(book, contact, other)
    with pytest.raises(Refused, match="reach"):
        corrected(book, contact, book.raj)
    corrected(book, contact, book.ann)
    assert Contact.objects.get().concern == RIGHT["concern"]


def test_of_two_who_correct_it_the_second_is_shown_the_first(book: Notebook) -> None:
    contact = logged(book)
    opened = version_of(contact)
    corrected(book, contact, opened=opened)
    with pytest.raises(Conflict):
        corrected(book, contact, book.ann, concern="Another.", opened=opened)


def test_what_is_finished_and_what_no_step_makes_is_not_corrected_here(
    book: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    note, contact = book.write(), logged(book)
    with pytest.raises(Refused, match="finished"):
        corrected(book, contact, record="case_note", number=note.pk)
    with pytest.raises(Wrong, match="any more"):
        corrected(book, contact, record="core_group")
    monkeypatch.setattr(correct_entry, "steps_making", lambda one: [])
    with pytest.raises(Refused, match="not put on the record by a form"):
        corrected(book, contact)
    assert Contact.objects.get().concern == CONTACT["concern"]


def test_of_what_was_decided_only_words_and_days_are_put_right(book: Notebook) -> None:
    contact = logged(book)
    one = tellings()["contact"]
    asked = {question.field for question in correction_form(one, contact).questions}
    assert {"urgency_code", "concern", "received_on"} <= asked
    decided = [replace(step, decides="D02") for step in correct_entry.steps_making(one)]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(correct_entry, "steps_making", lambda one: decided)
        asked = {question.field for question in correction_form(one, contact).questions}
    assert {"concern", "received_on"} <= asked and not {"urgency_code", "source_code"} & asked
