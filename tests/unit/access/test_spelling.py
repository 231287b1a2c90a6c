"""What was typed is taken apart, and names are compared, without any database."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.access.log.purpose import checked
from keepsight.access.record.entry import age_words
from keepsight.access.reference import id_of, kind_and_id, reference_of
from keepsight.access.search.asked import asked_for
from keepsight.access.search.likeness import FOUND, name_likeness, word_likeness
from keepsight.access.search.spelling import (
    _forms,
    number_keys,
    other_forms,
    plain,
    sounds_of,
    spellings_of,
    words_of,
)
from keepsight.access.viewer import below

TODAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("O’Brien-Smith", ["obrien", "smith"]),
        ("Zoë Łukasz", ["zoe", "lukasz"]),
        ("  ANNE   Marie ", ["anne", "marie"]),
        ("St. John", ["st", "john"]),
        ("Jean_Luc", ["jean", "luc"]),
        ("", []),
    ],
)
def test_words_of_a_name(name: str, words: list[str]) -> None:
    assert words_of(name) == words


def test_a_name_is_found_by_its_parts_and_as_one() -> None:
    assert {"obrien", "brien"} <= spellings_of("O'Brien")
    assert {"de", "la", "cruz", "delacruz", "lacruz"} <= spellings_of("De La Cruz")
    assert "smithjones" in spellings_of("Smith-Jones")


@given(st.text(max_size=60))
def test_any_text_can_be_taken_apart(text: str) -> None:
    for word in words_of(text):
        assert word and word == plain(word)
        sounds_of(word)
    number_keys(text)
    asked = asked_for(text, today=TODAY)
    assert asked.said or asked.words or asked.numbers or asked.born_on or asked.child_id


@given(st.text(min_size=1, max_size=30))
def test_a_name_typed_as_it_stands_is_the_likest(name: str) -> None:
    words = words_of(name)
    if words:
        assert name_likeness(words, spellings_of(name)) == 1.0


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12), st.text("abc", max_size=12))
def test_only_the_same_word_is_wholly_like(typed: str, known: str) -> None:
    assert (word_likeness(typed, known) == 1.0) == (typed == known)
    assert 0.0 <= word_likeness(typed, known) <= 1.0


@pytest.mark.parametrize(
    ("typed", "known", "found"),
    [
        ("jhon smyth", "John Smith", True),
        ("john smith", "John Brown", False),
        ("john smith", "Joan Smith", True),
        ("katherine jones", "Kate Jones", True),
        ("mohammed ali", "Muhammad Ali", True),
        ("mohammed ali", "Mohammed Khan", False),
        ("brown", "Green", False),
        ("lee", "Leigh", True),
    ],
)
def test_which_names_are_like_enough(typed: str, known: str, found: bool) -> None:
    assert (name_likeness(words_of(typed), spellings_of(known)) >= FOUND) == found


def test_short_forms_go_both_ways() -> None:
    assert "william" in other_forms("bill") and "bill" in other_forms("william")
    assert other_forms("zzyzx") == frozenset()
    assert all(word == plain(word) and word in forms for word, forms in _forms().items())


@pytest.mark.parametrize(
    ("typed", "born"),
    [
        ("2/3/08", date(2008, 3, 2)),
        ("2/3/98", date(1998, 3, 2)),
        ("2/3/26", date(2026, 3, 2)),
        ("2/3/27", date(1927, 3, 2)),
        ("29 Feb 2012", date(2012, 2, 29)),
        ("March 2, 2008", date(2008, 3, 2)),
        ("brackley 02-03-2008", date(2008, 3, 2)),
    ],
)
def test_a_date_of_birth_is_understood(typed: str, born: date) -> None:
    assert asked_for(typed, today=TODAY).born_on == (born,)


@pytest.mark.parametrize("typed", ["31/02/2008", "29 Feb 2011", "13/13/2008", "00/00/0000"])
def test_a_day_that_never_was_is_no_date(typed: str) -> None:
    assert asked_for(typed, today=TODAY).born_on == ()


def test_a_number_is_found_with_and_without_its_noughts() -> None:
    assert number_keys("000 417") == {"000417", "417"}
    assert number_keys("0") == {"0"}
    assert number_keys("a-12/b") == {"A12B"}


def test_a_name_and_a_number_may_stand_together() -> None:
    asked = asked_for("Brackley 20417", today=TODAY)
    assert asked.words == ("brackley",) and "20417" in asked.numbers


@pytest.mark.parametrize("number", [1, 12, 10**17])
def test_a_reference_goes_there_and_back(number: int) -> None:
    assert id_of(reference_of("child", number)) == number
    assert kind_and_id(f" w-{number}") == ("worker", number)


@pytest.mark.parametrize("text", ["", "C12", "C-0", "C-01", "X-1", "C-1x", "C-١", "C-" + "9" * 19])
def test_what_is_no_reference(text: str) -> None:
    assert kind_and_id(text) is None
    with pytest.raises(ValueError):
        id_of(text)


def test_a_reference_of_another_kind_is_refused() -> None:
    with pytest.raises(ValueError):
        id_of("W-1", "child")


@pytest.mark.parametrize("why", ["Tia rang", "", "a", "Child_page", "page 1", "x" * 60, "page\n"])
def test_a_reason_in_free_words_is_refused(why: str) -> None:
    with pytest.raises(ValueError):
        checked(why)


@pytest.mark.parametrize(
    ("born", "expected", "died", "words"),
    [
        (date(2018, 3, 31), None, None, "8 years"),
        (date(2018, 4, 1), None, None, "7 years"),
        (date(2025, 10, 31), None, None, "5 months"),
        (date(2026, 3, 24), None, None, "1 week"),
        (date(2026, 3, 31), None, None, "0 weeks"),
        (None, date(2026, 6, 1), None, "not born"),
        (None, None, None, ""),
        (date(2018, 3, 31), None, date(2026, 1, 1), "died"),
        (date(2018, 3, 31), None, date(2027, 1, 1), "8 years"),
    ],
)
def test_an_age_is_said_as_people_say_it(
    born: date | None, expected: date | None, died: date | None, words: str
) -> None:
    assert age_words(born, expected, died, TODAY) == words


def test_a_tree_of_teams_with_a_circle_ends() -> None:
    assert below({1}, {1: 3, 2: 1, 3: 2, 4: None, 5: 4}) == {1, 2, 3}
    assert below({4}, {1: 3, 2: 1, 3: 2, 4: None, 5: 4}) == {4, 5}
