"""How pages say dates, distances and numbers (pages: A4 and A6)."""

from datetime import UTC, date, datetime, time

import pytest

from keepsight.law import rules
from keepsight.pages import words

TODAY = date(2016, 9, 27)


def test_a_day_is_said_in_full() -> None:
    assert words.day(date(2016, 10, 3)) == "3 October 2016"
    assert words.day_of_year(date(2016, 9, 12)) == "12 September"
    assert words.weekday(TODAY) == "Tuesday 27 September 2016"


def test_a_moment_is_said_as_london_has_it() -> None:
    late = datetime(2016, 9, 26, 23, 30, tzinfo=UTC)  # half past midnight in London
    assert words.moment(late) == "27 September 2016, 00:30"
    assert words.weekday_moment(late) == "Tuesday 27 September 2016, 00:30"
    assert words.time_of(time(15, 45)) == "15:45"


@pytest.mark.parametrize(
    ("on", "left", "said"),
    [
        (date(2016, 10, 3), 4, "3 October 2016 (in 4 working days)"),
        (date(2016, 9, 29), 1, "29 September 2016 (in 1 working day)"),
        (TODAY, 0, "27 September 2016 (today)"),
        (date(2016, 9, 28), 1, "28 September 2016 (tomorrow)"),
        (date(2016, 10, 1), 0, "1 October 2016 (before the next working day)"),
        (date(2016, 9, 19), -6, "19 September 2016, 6 working days overdue"),
        (date(2016, 9, 26), -1, "26 September 2016, 1 working day overdue"),
        (date(2016, 9, 25), 0, "25 September 2016, overdue, by less than 1 working day"),
    ],
)
def test_a_due_date_stands_with_its_distance(on: date, left: int, said: str) -> None:
    assert words.due(on, left, TODAY) == said


@pytest.mark.parametrize(
    ("on", "ago", "said"),
    [
        (date(2016, 9, 19), 6, "19 September 2016 (6 working days ago)"),
        (date(2016, 9, 26), 1, "26 September 2016 (yesterday)"),
        (TODAY, 0, "27 September 2016 (today)"),
        (date(2016, 9, 25), 0, "25 September 2016 (since the last working day)"),
    ],
)
def test_a_past_date_stands_with_its_distance(on: date, ago: int, said: str) -> None:
    assert words.past(on, ago, TODAY) == said


def test_an_hours_clock_speaks_of_hours_in_its_last_three_days() -> None:
    now = datetime(2016, 9, 27, 9, 42, tzinfo=UTC)
    at = datetime(2016, 9, 29, 17, 42, tzinfo=UTC)
    assert words.due_at(at, now) == "29 September 2016, 18:42 (in 56 hours)"
    assert words.due_at(now, at) == "27 September 2016, 10:42, 56 hours overdue"
    assert words.hours_distance(datetime(2016, 9, 27, 10, 0, tzinfo=UTC), now) == "within the hour"
    assert words.says_hours(at, now)
    assert not words.says_hours(datetime(2016, 9, 30, 9, 42, tzinfo=UTC), now)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2016, 9, 20), date(2016, 10, 3), "20 September to 3 October 2016"),
        (date(2016, 12, 20), date(2017, 1, 3), "20 December 2016 to 3 January 2017"),
        (TODAY, TODAY, "27 September 2016"),
    ],
)
def test_a_range_is_said_in_words(first: date, last: date, said: str) -> None:
    assert words.from_to(first, last) == said


def test_numbers() -> None:
    assert words.thousands(37906) == "37,906"
    assert words.thousands(-3) == "−3"
    assert words.plural(1, "child", "children") == "1 child"
    assert words.plural(1419, "child", "children") == "1,419 children"
    assert words.plural(0, "row") == "0 rows"
    assert words.in_100(3, 5) == "60 in 100"
    assert words.in_100(0, 0) == "none to count"
    assert [words.signed(w) for w in (3.1, -6.5, 0.0, -0.04)] == ["+3.1", "−6.5", "0.0", "0.0"]


def test_lists_of_names() -> None:
    assert words.sentence_list(["Tia", "Kai", "Reuben"]) == "Tia, Kai and Reuben"
    assert words.sentence_list(["Ann Ogden", "Raj Patel"], "or") == "Ann Ogden or Raj Patel"
    assert words.sentence_list(["Tia"]) == "Tia"
    assert words.sentence_list([]) == ""
    assert words.whose("Tia") == "Tia’s"
    assert words.capital("none were seen") == "None were seen"
    assert words.small("Section 47 enquiry") == "section 47 enquiry"


@pytest.mark.parametrize(
    ("born", "behind_a_name", "alone"),
    [
        (date(2008, 3, 2), "8", "8 years"),
        (date(2015, 9, 27), "1", "1 year"),
        (date(2015, 10, 20), "11 months", "11 months"),
        (date(2016, 8, 28), "4 weeks", "4 weeks"),
        (date(2016, 9, 24), "3 days", "3 days"),
        (TODAY, "0 days", "0 days"),
    ],
)
def test_ages(born: date, behind_a_name: str, alone: str) -> None:
    assert words.age(born, TODAY) == behind_a_name
    assert words.age_in_words(born, TODAY) == alone


def test_born_on_29_february_grows_older_on_1_march() -> None:
    assert words.age(date(2012, 2, 29), date(2015, 2, 28)) == "2"
    assert words.age(date(2012, 2, 29), date(2015, 3, 1)) == "3"


def test_a_telephone_number_can_be_rung() -> None:
    assert words.telephone("01632 960 114") == "tel:01632960114"


def test_every_unit_of_law_has_words() -> None:
    assert set(words.UNITS) == {*rules.UNITS, *rules.COUNTED}
