"""One event, several brothers and sisters: a note for each, and a doubt where one names another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from keepsight.actions.people.correct_case_note import CORRECT_CASE_NOTE
from keepsight.actions.people.write_case_note import WRITE_CASE_NOTE
from keepsight.records.people.case_note import CaseNote
from keepsight.writing.doubts import Doubted
from keepsight.writing.perform import Refused, perform
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import NOW, TODAY

pytestmark = pytest.mark.django_db

ONCE = {"happened_on": TODAY, "kind_code": "call"}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def house() -> DecidingCouncil:
    return DecidingCouncil()


def writes(house: DecidingCouncil, **given: Any) -> CaseNote:
    whole = {"child": house.tia.pk, **ONCE, **given}
    made: CaseNote = perform(WRITE_CASE_NOTE, whole, by=house.as_("nadia"), now=NOW)
    return made


def address(house: DecidingCouncil) -> str:
    return f"/child/C-{house.tia.pk}/note?chosen=yes&with=C-{house.kai.pk}"


def test_a_note_is_about_one_child_and_the_others_are_offered(house: DecidingCouncil) -> None:
    page = client(house, "nadia").get(f"/child/C-{house.tia.pk}/note").content.decode()
    assert "Write a note: Tia Brackley" in page and f'value="C-{house.kai.pk}"' in page
    assert f'value="C-{house.kai.pk}" checked' not in page


def test_of_several_each_has_a_note_of_its_own(house: DecidingCouncil) -> None:
    tia, kai = house.tia.pk, house.kai.pk
    said = {
        **on("happened_on", TODAY),
        "kind_code": "call",
        f"words_{tia}": "School: late on four days of five.",
        f"own_words_{tia}": "I wake up late.",
        f"words_{kai}": "School: no lunch on Monday.",
    }
    answer = sends(client(house, "nadia"), address(house), said)
    assert answer.status_code == 302, text_of(answer)
    first, second = CaseNote.objects.get(person=house.tia), CaseNote.objects.get(person=house.kai)
    assert (first.words, first.own_words) == (
        "School: late on four days of five.",
        "I wake up late.",
    )
    assert (second.words, second.own_words) == ("School: no lunch on Monday.", "")
    assert {first.happened_on, second.happened_on} == {TODAY}
    assert first.finished_at == second.finished_at == NOW


def test_each_child_must_be_told_of(house: DecidingCouncil) -> None:
    said = {**on("happened_on", TODAY), "kind_code": "call", f"words_{house.tia.pk}": "Late."}
    answer = sends(client(house, "nadia"), address(house), said)
    assert answer.status_code == 422 and "What happened, of Kai is missing" in text_of(answer)
    assert not CaseNote.objects.exists()


def test_a_name_is_doubted_once_on_the_page(house: DecidingCouncil) -> None:
    url = f"/child/C-{house.tia.pk}/note"
    said = {**on("happened_on", TODAY), "kind_code": "call", "words": "Kai was sick at school."}
    nadia = client(house, "nadia")
    answer = sends(nadia, url, said)
    assert answer.status_code == 422 and "it names Kai, and goes on Tia’s record" in text_of(answer)
    (seen,) = re.findall(r'name="all_the_same" value="(\w+)"', answer.content.decode())
    assert sends(nadia, url, {**said, "all_the_same": seen}).status_code == 302
    assert CaseNote.objects.get().words == "Kai was sick at school."


def test_past_the_page_it_is_doubted_too_and_nothing_is_written(house: DecidingCouncil) -> None:
    with pytest.raises(Doubted) as doubted:
        writes(house, words="Kai was sick.")
    assert set(doubted.value.doubts) == {"words"} and not CaseNote.objects.exists()
    assert writes(house, words="Kai was sick.", all_the_same=doubted.value.seen).pk


def test_a_correction_is_doubted_where_it_adds_a_name(house: DecidingCouncil) -> None:
    note = writes(house, words="She was late.")
    given = {"child": house.tia.pk, "note": note.pk, "why_corrected": "A word was missing."}
    said = {**ONCE, "words": "She and Kai were late.", "own_words": ""}
    with pytest.raises(Doubted):
        perform(CORRECT_CASE_NOTE, {**given, **said}, by=house.as_("nadia"), now=NOW)
    said["words"] = "She was late, twice."
    perform(CORRECT_CASE_NOTE, {**given, **said}, by=house.as_("nadia"), now=NOW)


def test_who_is_no_brother_or_sister_is_refused(house: DecidingCouncil) -> None:
    other = house.council.child("Zoe", "Hartley")
    house.council.open(other, house.one)
    parts = {f"words_{house.tia.pk}": "Late.", f"words_{other.pk}": "Late too."}
    with pytest.raises(Refused, match="no brother or sister"):
        writes(house, children=[other.pk], **parts)
    assert not CaseNote.objects.exists()


def test_a_hundred_thousand_letters_from_word_get_a_sentence_and_nothing_is_lost(
    house: DecidingCouncil,
) -> None:
    url, nadia = f"/child/C-{house.tia.pk}/note", client(house, "nadia")
    pasted = "“Tabs\tand quotes” – all\x0bof\u200b it.\r\n" * 3_500
    said = {**on("happened_on", TODAY), "kind_code": "call", "words": pasted}
    answer = sends(nadia, url, {**said, "own_words": "I said so."})
    page = answer.content.decode()
    assert answer.status_code == 422 and "at most 20,000 letters, you wrote 1" in text_of(answer)
    assert 'href="#words"' in page and "I said so." in page
    assert page.count("“Tabs\tand quotes” – all\nof it.") == 3_500
    assert not CaseNote.objects.exists()
    carried = nadia.get(f"{url}?carry_on=yes").content.decode()
    assert carried.count("“Tabs\tand quotes”") == 3_500
    short = {**said, "words": pasted[:1_000]}
    assert sends(nadia, url, short).status_code == 302
    assert CaseNote.objects.get().words.startswith("“Tabs\tand quotes” – all\nof it.\n“Tabs")
