"""A form never offers a bare code: what somebody chooses from is told in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from keepsight.boards.code_choices import RETURNS, choices_of_codes, words_of_codes
from keepsight.site.questions_asked import every_question


def asked_lists() -> set[str]:
    """The lists of codes that some form chooses from."""
    named = {one.question.choices for one in every_question()}
    return {name for name in named if isinstance(name, str) and name.split(":")[0] in RETURNS}


def bare(words: Mapping[str, str]) -> list[str]:
    return [code for code, said in words.items() if said in ("", code)]


def test_every_code_that_a_form_offers_has_words() -> None:
    assert len(asked_lists()) > 5
    found = {name: bare(words_of_codes(name)) for name in asked_lists()}
    assert {name: codes for name, codes in found.items() if codes} == {}


def test_a_bare_code_is_caught() -> None:
    assert bare({"Z1": "Other", "Z11": "Z11", "Z12": ""}) == ["Z11", "Z12"]


def test_four_kinds_of_other_placement_stand_in_place_of_one_from_2025() -> None:
    before = dict(choices_of_codes("ssda903:PLACE", date(2025, 3, 31)))
    after = dict(choices_of_codes("ssda903:PLACE", date(2025, 4, 1)))
    new = {"Z11", "Z12", "Z13", "Z14"}
    assert "Z1" in before and not new & before.keys()
    assert "Z1" not in after and new <= after.keys()
    assert all(after[code].startswith(f"Other placement: {code}") for code in new)
