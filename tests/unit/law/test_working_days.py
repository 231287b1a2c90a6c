"""Working days of England, against the vectors of the field and against another library."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import numpy as np
import pytest

from keepsight.law.bank_holidays import bank_holidays
from keepsight.law.council import Council, Span
from keepsight.law.due_dates import due_dates
from keepsight.law.school_days import SCHOOL_DAYS, calendars_of, days_in
from keepsight.law.working_days import add_working_days, is_working_day, working_days_between

#: Trigger, number of working days, due date.
VECTORS = [
    (date(2016, 9, 12), 1, date(2016, 9, 13)),
    (date(2016, 9, 12), 15, date(2016, 10, 3)),
    (date(2016, 9, 12), 45, date(2016, 11, 14)),
    (date(2016, 12, 23), 1, date(2016, 12, 28)),
    (date(2016, 12, 24), 1, date(2016, 12, 28)),
    (date(2016, 12, 20), 15, date(2017, 1, 13)),
    (date(2017, 4, 10), 10, date(2017, 4, 26)),
    (date(2017, 4, 13), 1, date(2017, 4, 18)),
    (date(2018, 3, 29), 1, date(2018, 4, 3)),
    (date(2020, 5, 7), 1, date(2020, 5, 11)),
    (date(2022, 6, 1), 1, date(2022, 6, 6)),
    (date(2022, 9, 16), 1, date(2022, 9, 20)),
    (date(2023, 5, 5), 1, date(2023, 5, 9)),
    (date(2024, 12, 24), 20, date(2025, 1, 24)),
    (date(2025, 4, 17), 45, date(2025, 6, 25)),
    (date(2027, 12, 24), 1, date(2027, 12, 29)),
]

#: Working days in each year.
YEARS = {
    **dict.fromkeys((2014, 2015, 2016, 2018, 2019, 2021, 2025, 2026, 2027, 2029, 2030), 253),
    **dict.fromkeys((2017, 2028), 252),
    **dict.fromkeys((2020, 2024), 254),
    2022: 250,
    2023: 251,
}


@pytest.mark.parametrize(("trigger", "number", "due"), VECTORS)
def test_vectors(trigger: date, number: int, due: date) -> None:
    assert add_working_days(trigger, number) == np.datetime64(due)
    assert working_days_between(trigger, due) == number


@pytest.mark.parametrize(("year", "days"), YEARS.items())
def test_working_days_of_a_year(year: int, days: int) -> None:
    assert working_days_between(date(year - 1, 12, 31), date(year, 12, 31)) == days


def test_bank_holidays_agree_with_another_library() -> None:
    years = range(1996, 2027)
    theirs = set(holidays.country_holidays("GB", subdiv="ENG", years=years))
    weekdays = {day for day in theirs if day.weekday() < 5}
    assert {day for day in bank_holidays(1996, 2026) if day.weekday() < 5} == weekdays


def test_columns_agree_with_counting_one_by_one() -> None:
    random = np.random.default_rng(7)
    days = np.datetime64("1990-01-01") + random.integers(0, 16_000, 300)
    numbers = random.integers(-50, 51, 300)
    found = add_working_days(days, numbers)
    closed = bank_holidays(1985, 2040)
    for day, number, due in zip(days, numbers, found, strict=True):
        at = day.item()
        for _ in range(abs(int(number))):
            at += timedelta(days=1 if number > 0 else -1)
            while at.weekday() >= 5 or at in closed:
                at += timedelta(days=1 if number > 0 else -1)
        assert due == np.datetime64(at)


def test_counting_back_is_strictly_before() -> None:
    assert add_working_days(date(2024, 4, 3), -2) == np.datetime64("2024-03-28")


def test_days_between_may_be_negative() -> None:
    assert working_days_between(date(2016, 10, 3), date(2016, 9, 12)) == -15


def test_further_holidays_do_not_count() -> None:
    extra = {date(2016, 9, 13)}
    assert add_working_days(date(2016, 9, 12), 1, extra) == np.datetime64("2016-09-14")
    assert not is_working_day(date(2016, 9, 13), extra)
    assert is_working_day(date(2016, 9, 13))


@pytest.mark.parametrize("day", [date(2020, 5, 4), date(2022, 5, 30), date(2016, 12, 29)])
def test_days_that_look_closed_and_are_not(day: date) -> None:
    assert is_working_day(day)


def test_a_change_counts_from_its_announcement() -> None:
    funeral = date(2022, 9, 19)
    assert funeral not in bank_holidays(2022, 2022, known_on=date(2022, 9, 9))
    assert funeral in bank_holidays(2022, 2022, known_on=date(2022, 9, 10))
    moved = bank_holidays(2020, 2020, known_on=date(2019, 6, 6))
    assert date(2020, 5, 4) in moved


HALF_TERM: Span = (date(2024, 2, 12), date(2024, 2, 16))
SUMMER: Span = (date(2024, 7, 24), date(2024, 9, 2))
PLAN = "care.education_plan"


def number_of(day: date) -> np.ndarray:
    return np.array([np.datetime64(day, "D").astype(np.int64)])


#: Trigger, school holidays, number of school days, due date.
SCHOOL_VECTORS = [
    (date(2024, 2, 5), (), 10, date(2024, 2, 19)),
    (date(2024, 2, 5), (HALF_TERM,), 10, date(2024, 2, 26)),
    (date(2024, 2, 9), (HALF_TERM,), 1, date(2024, 2, 19)),
    (date(2024, 2, 14), (HALF_TERM,), 1, date(2024, 2, 19)),
    (date(2024, 2, 19), (HALF_TERM,), -1, date(2024, 2, 9)),
    (date(2024, 8, 1), (HALF_TERM, SUMMER), 10, date(2024, 9, 16)),
    (date(2024, 5, 20), ((date(2024, 5, 27), date(2024, 5, 31)),), 10, date(2024, 6, 10)),
]


@pytest.mark.parametrize(("trigger", "closed", "number", "due"), SCHOOL_VECTORS)
def test_school_days(trigger: date, closed: tuple[Span, ...], number: int, due: date) -> None:
    calendar = calendars_of(Council(school_holidays=closed)).of(SCHOOL_DAYS)
    assert calendar is not None
    found = calendar.add(number_of(trigger), number).astype("datetime64[D]")
    assert found == np.datetime64(due)
    assert calendar.between(number_of(trigger), found.astype(np.int64)) == number


def test_a_bank_holiday_that_a_council_adds_is_no_school_day() -> None:
    council = Council(holidays=frozenset({date(2024, 2, 19)}), school_holidays=(HALF_TERM,))
    calendars = calendars_of(council)
    found = calendars.school.add(number_of(date(2024, 2, 9)), 1)
    assert found.astype("datetime64[D]") == np.datetime64("2024-02-20")
    assert calendars.working.is_working(number_of(HALF_TERM[0])).all()
    assert calendars.of("weeks") is None


def test_both_ends_of_a_school_holiday_are_part_of_it() -> None:
    assert len(days_in((HALF_TERM,))) == 5 and set(HALF_TERM) < days_in((HALF_TERM,))


@pytest.mark.parametrize(
    ("closed", "unit", "due"),
    [((), "working_days", "2024-02-19"), ((HALF_TERM,), "school_days", "2024-02-26")],
)
def test_school_days_are_working_days_until_a_holiday_is_recorded(
    closed: tuple[Span, ...], unit: str, due: str
) -> None:
    table = due_dates((PLAN,), Council(school_holidays=closed))
    found, version = table.at(np.array([0]), number_of(date(2024, 2, 5)))
    assert found.astype("datetime64[D]") == np.datetime64(due)
    assert table.versions[version[0]].unit == unit
