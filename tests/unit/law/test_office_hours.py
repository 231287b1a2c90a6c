"""Open on working days from half past eight to half past five in England; closed at any other time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from keepsight.law.office_hours import (
    ENGLAND,
    OfficeHours,
    closed_around,
    closes_today,
    hours_on,
    office_is_closed,
    opens_next,
    versions,
)

quick = settings(max_examples=60, deadline=None)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ENGLAND)


@pytest.mark.parametrize(
    ("moment", "is_closed"),
    [
        ("2016-09-27T08:29", True),
        ("2016-09-27T08:30", False),
        ("2016-09-27T17:29", False),
        ("2016-09-27T17:30", True),
        ("2016-09-24T10:00", True),  # Saturday
        ("2016-12-26T10:00", True),  # Boxing Day
        ("2016-12-27T10:00", True),  # the substitute for Christmas Day
        ("2016-12-28T10:00", False),
    ],
)
def test_the_office_is_closed_at_night_at_weekends_and_on_holidays(
    moment: str, is_closed: bool
) -> None:
    assert office_is_closed(at(moment)) is is_closed


def test_the_hours_are_those_of_the_clock_on_the_wall() -> None:
    assert office_is_closed(datetime(2016, 7, 5, 7, 29, tzinfo=UTC))
    assert not office_is_closed(datetime(2016, 7, 5, 7, 30, tzinfo=UTC))
    assert office_is_closed(datetime(2016, 12, 6, 7, 30, tzinfo=UTC))


@pytest.mark.parametrize(
    ("moment", "opening"),
    [
        ("2016-09-26T23:10", "2016-09-27T08:30"),
        ("2016-09-27T03:00", "2016-09-27T08:30"),
        ("2016-09-27T08:30", "2016-09-28T08:30"),
        ("2016-09-30T18:00", "2016-10-03T08:30"),  # over a weekend
        ("2016-12-23T20:00", "2016-12-28T08:30"),  # over Christmas and its substitute day
        ("2025-04-17T20:00", "2025-04-22T08:30"),  # over Easter
        ("2026-03-28T23:00", "2026-03-30T08:30"),  # the night on which summer time begins
    ],
)
def test_it_opens_next_at_the_start_of_the_next_working_day(moment: str, opening: str) -> None:
    assert opens_next(at(moment)) == at(opening)


def test_a_councils_own_holiday_closes_the_office_and_puts_the_opening_off() -> None:
    own = [date(2016, 9, 27)]
    assert office_is_closed(at("2016-09-27T10:00"), own)
    assert opens_next(at("2016-09-26T23:10"), own) == at("2016-09-28T08:30")


@pytest.mark.parametrize(
    ("day", "stretches"),
    [
        (  # a working day: the nights on both sides
            "2016-09-27",
            ["2016-09-26T17:30", "2016-09-27T08:30", "2016-09-27T17:30", "2016-09-28T08:30"],
        ),
        ("2016-10-01", ["2016-09-30T17:30", "2016-10-03T08:30"]),  # a Saturday: the weekend
        ("2025-04-20", ["2025-04-17T17:30", "2025-04-22T08:30"]),  # Easter Sunday
        (
            "2016-10-03",
            ["2016-09-30T17:30", "2016-10-03T08:30", "2016-10-03T17:30", "2016-10-04T08:30"],
        ),
    ],
)
def test_the_stretches_closed_around_a_day(day: str, stretches: list[str]) -> None:
    found = [moment for pair in closed_around(date.fromisoformat(day)) for moment in pair]
    assert found == [at(one) for one in stretches]


@quick
@given(some.datetimes(datetime(2010, 1, 1), datetime(2030, 1, 1), timezones=some.just(UTC)))
def test_a_moment_is_closed_where_it_lies_in_a_stretch_of_its_day(moment: datetime) -> None:
    here = moment.astimezone(ENGLAND)
    lies_in = any(begins <= here < ends for begins, ends in closed_around(here.date()))
    assert lies_in == office_is_closed(moment)


@quick
@given(some.datetimes(datetime(2010, 1, 1), datetime(2030, 1, 1), timezones=some.just(UTC)))
def test_the_next_opening_comes_after_and_finds_the_office_open(moment: datetime) -> None:
    opening = opens_next(moment)
    assert opening > moment and not office_is_closed(opening)
    assert (opening - moment).days <= 5


def test_the_hours_are_dated_and_say_by_what_right() -> None:
    assert versions()[0].kind == "local" and versions()[0].source
    assert closes_today(at("2016-09-27T10:00")) == time(17, 30)
    assert hours_on(date(1980, 1, 1)) is versions()[0]


def test_hours_that_cannot_be_are_refused() -> None:
    said = {"valid_from": date(2020, 1, 1), "source": "A trial"}
    with pytest.raises(ValueError, match="closes before it opens"):
        OfficeHours(opens=time(17), closes=time(8), kind="local", **said)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="none of"):
        OfficeHours(opens=time(8), closes=time(17), kind="ours", **said)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="could be anywhere"):
        office_is_closed(datetime(2020, 1, 1))
