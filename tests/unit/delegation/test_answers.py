"""How the answers of a case are read, whether from a form, as kept, or from a file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from keepsight.delegation.answers import (
    AGE,
    is_any_of,
    is_over,
    is_yes,
    may_be_over,
    may_be_under,
    number_in,
    with_known,
)


@pytest.mark.parametrize("said", [True, "yes", "Yes ", "true"])
def test_a_yes_is_a_yes(said: object) -> None:
    assert is_yes({"a": said}, "a")


@pytest.mark.parametrize("said", [False, "no", "", None])
def test_anything_else_is_none(said: object) -> None:
    assert not is_yes({"a": said}, "a") and not is_yes({}, "a")


@pytest.mark.parametrize("said", [Decimal("100.01"), "100.01", "£100.01", " 100.01 ", 100.01])
def test_a_penny_over_is_over(said: object) -> None:
    assert is_over({"amount": said}, "amount", 100)


@pytest.mark.parametrize(
    "said", [Decimal("100.00"), "100", 100, "£100.00", "", None, "much", "NaN"]
)
def test_the_edge_itself_and_what_is_no_number_are_not(said: object) -> None:
    assert not is_over({"amount": said}, "amount", 100)


def test_thousands_are_read_with_and_without_their_comma() -> None:
    assert number_in({"amount": "2,000.01"}, "amount") == Decimal("2000.01")
    assert number_in({"amount": "Infinity"}, "amount") is None
    assert number_in({"amount": True}, "amount") is None


def test_what_nobody_knows_counts_as_the_stricter_case() -> None:
    assert may_be_over({}, AGE, 15) and may_be_under({}, AGE, 13)
    assert may_be_over({AGE: 16}, AGE, 15) and not may_be_over({AGE: 15}, AGE, 15)
    assert may_be_under({AGE: 12}, AGE, 13) and not may_be_under({AGE: 13}, AGE, 13)


def test_a_choice_is_one_of_its_codes() -> None:
    assert is_any_of({"kind": "agency"}, "kind", "agency", "residential")
    assert not is_any_of({"kind": None}, "kind", "agency") and not is_any_of({}, "kind", "")


@pytest.mark.parametrize(
    ("born_on", "age"),
    [
        (date(2000, 9, 27), 16),
        (date(2000, 9, 28), 15),
        (date(2016, 9, 27), 0),
        (date(2012, 2, 29), 4),
    ],
)
def test_the_age_is_that_of_the_day(born_on: date, age: int) -> None:
    assert with_known({"a": 1}, born_on=born_on, day=date(2016, 9, 27)) == {"a": 1, AGE: age}


@pytest.mark.parametrize("born_on", [None, date(2016, 12, 1)])
def test_a_child_unborn_or_of_unknown_birth_has_no_age(born_on: date | None) -> None:
    assert with_known({}, born_on=born_on, day=date(2016, 9, 27)) == {}
