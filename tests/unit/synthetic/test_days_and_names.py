"""Working days as the law counts them, and names that nobody famous bears."""

from __future__ import annotations

from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from keepsight.law.working_days import add_working_days, is_working_day, working_days_between
from keepsight.synthetic import days, names

SOME_DAY = st.dates(date(2013, 1, 1), date(2030, 12, 31))


@given(SOME_DAY, st.integers(-60, 60))
def test_working_days_agree_with_the_law(day: date, n: int) -> None:
    number = days.number_of(day)
    assert days.date_of(days.add(number, n)) == add_working_days(day, n).astype(object)
    assert days.is_working(number) == is_working_day(day)
    assert days.is_working(days.onward(number)) and days.onward(number) >= number
    assert days.is_working(days.back(number)) and days.back(number) <= number


@given(SOME_DAY, SOME_DAY)
def test_working_days_between_agree_with_the_law(a: date, b: date) -> None:
    found = days.between(days.number_of(a), days.number_of(b))
    assert found == working_days_between(a, b)


def test_months_end_with_the_month() -> None:
    last = days.number_of(date(2024, 8, 31))
    assert days.date_of(days.months_on(last, 6)) == date(2025, 2, 28)
    assert days.date_of(days.months_on(last, -6)) == date(2024, 2, 29)


def test_a_collection_year_is_the_one_in_which_the_day_lies() -> None:
    for day, name in ((date(2026, 3, 31), "2025-26"), (date(2026, 4, 1), "2026-27")):
        assert days.collection_years(days.number_of(day))[-1].name == name


def test_names_follow_origin_sex_and_year() -> None:
    rng = Random("names")
    grown_up = {names.given_name(rng, "WBRI", "F", 1962) for _ in range(200)}
    small = {names.given_name(rng, "WBRI", "F", 2021) for _ in range(200)}
    assert not grown_up & small
    assert names.given_name(rng, "APKN", "M", 2015, taken=("Ibrahim",)) != "Ibrahim"


def test_brothers_and_sisters_bear_different_names() -> None:
    rng = Random("taken")
    taken: tuple[str, ...] = ()
    for _ in range(8):
        taken += (names.given_name(rng, "CHNE", "M", 2015, taken=taken),)
    assert len(set(taken)) >= 6
