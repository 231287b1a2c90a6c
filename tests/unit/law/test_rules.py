"""The dated numbers of law, and the due dates they give."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from keepsight.law.bank_holidays import last_announcement
from keepsight.law.council import Council
from keepsight.law.due_dates import NEVER, add_months, due_dates
from keepsight.law.local_time import day_begins, day_ends, local_day, offset
from keepsight.law.rules import law, limit, read_limits
from keepsight.law.school_terms import add_terms, terms_between
from tests.unit.clocks.frames import frames

TWO_VERSIONS = """
[review]
title = "Review"
[[review.version]]
number = 3
unit = "months"
kind = "guidance"
valid_from = 2015-04-01
source = "New guidance"
[[review.version]]
number = 4
unit = "weeks"
kind = "statutory"
valid_from = 2010-04-01
valid_to = 2014-03-31
source = "Old regulations"
"""


def test_every_limit_of_law_is_dated_and_cited() -> None:
    for one in law().values():
        assert one.title and one.versions
        assert all(version.source and version.valid_from for version in one.versions)


@pytest.mark.parametrize(
    ("day", "number"),
    [
        (date(2010, 3, 31), None),
        (date(2010, 4, 1), 4),
        (date(2014, 3, 31), 4),
        (date(2014, 4, 1), None),
        (date(2015, 4, 1), 3),
    ],
)
def test_the_version_in_force(day: date, number: int | None) -> None:
    version = read_limits("care", TWO_VERSIONS)["care.review"].on(day)
    assert (version and version.number) == number


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"months"', '"fortnights"'),
        ('"guidance"', '"rumour"'),
        ("2014-03-31", "2009-03-31"),
        ("2010-04-01", "2015-04-01"),
    ],
)
def test_what_is_wrong_in_a_law_file_is_refused_by_key(old: str, new: str) -> None:
    with pytest.raises(ValueError, match=r"care\.review"):
        read_limits("care", TWO_VERSIONS.replace(old, new, 1))


def test_an_unknown_key_is_named() -> None:
    with pytest.raises(KeyError, match=r"protection\.toml has no 'protection\.nothing'"):
        limit("protection.nothing")


def test_limits_recorded_later_are_left_out() -> None:
    rows = [
        {
            "id": n,
            "key": "protection.visit",
            "number": 5,
            "unit": "days",
            "valid_from": date(2024, n, 1),
            "recorded_at": at,
        }
        for n, at in (
            (1, datetime(2024, 1, 1, tzinfo=UTC)),
            (2, datetime(2024, 6, 30, 23, 30, tzinfo=UTC)),
        )
    ]
    facts = frames({"council_limit": rows})
    assert len(dict(Council.of(facts).limits)["protection.visit"]) == 2
    # Half past eleven UTC on 30 June is 1 July in England.
    assert len(dict(Council.of(facts, date(2024, 6, 30)).limits)["protection.visit"]) == 1


def test_school_holidays_stand_in_order_without_those_taken_away() -> None:
    days = ((date(2024, 7, 24), date(2024, 9, 2)), (date(2024, 2, 12), date(2024, 2, 16)))
    rows = [{"id": n, "begins_on": begin, "ends_on": end} for n, (begin, end) in enumerate(days)]
    off = {"id": 9, "begins_on": date(2024, 4, 1), "ends_on": date(2024, 4, 5)}
    rows.append(off | {"called_off_on": date(2024, 1, 1)})
    assert Council.of(frames({"school_holiday": rows})).school_holidays == tuple(reversed(days))
    later = {**rows[0], "recorded_at": datetime(2024, 6, 30, 23, 30, tzinfo=UTC)}
    facts = frames({"school_holiday": [later, rows[1]]})
    assert Council.of(facts, date(2024, 6, 30)).school_holidays == days[1:]


def test_a_councils_own_number_holds_from_its_day_to_its_last() -> None:
    row = {"id": 1, "key": "reporting.due_soon", "number": 5, "unit": "working_days"}
    between = {"valid_from": date(2024, 1, 1), "valid_to": date(2024, 6, 30)}
    council = Council.of(frames({"council_limit": [row | between]}))
    days = (date(2023, 12, 31), date(2024, 1, 1), date(2024, 6, 30), date(2024, 7, 1))
    assert [council.number("reporting.due_soon", day) for day in days] == [10, 5, 5, 10]
    assert Council.of({}).number("reporting.due_soon", days[1]) == 10


def test_days_between_two_announcements_know_the_same_calendar() -> None:
    assert last_announcement(None) is None
    assert last_announcement(date(2026, 1, 1)) is None
    assert last_announcement(date(2022, 9, 9)) < date(2022, 9, 10)  # type: ignore[operator]
    assert last_announcement(date(1970, 1, 1)) == date.min


def test_add_months_keeps_to_the_month() -> None:
    days = np.array(["2023-11-30", "2022-08-31", "2024-01-31", "2024-02-29"], dtype="datetime64[D]")
    found = add_months(days.astype(np.int64), np.array([3, 6, 1, 12])).astype("datetime64[D]")
    assert found.astype(str).tolist() == ["2024-02-29", "2023-02-28", "2024-02-29", "2025-02-28"]


def test_due_dates_know_where_no_law_is_in_force() -> None:
    table = due_dates(("need.assessment_from_referral",))
    days = np.array(["2013-04-14", "2013-04-15"], dtype="datetime64[D]").astype(np.int64)
    due, version = table.at(np.zeros(2, dtype=np.int64), days)
    assert due[0] == NEVER and version[0] == -1
    assert due[1].astype("datetime64[D]") == np.datetime64("2013-06-19")
    assert table.at(np.array([-1]), days[1:])[0] == NEVER


@pytest.mark.parametrize("year", [1999, 2016, 2024, 2040])
def test_local_time_agrees_with_the_zone(year: int) -> None:
    zone = ZoneInfo("Europe/London")
    moments = [datetime(year, 1, 1, tzinfo=UTC) + timedelta(hours=h) for h in range(0, 8760, 3)]
    utc = np.array([int(moment.timestamp() // 60) for moment in moments])
    local = [moment.astimezone(zone) for moment in moments]
    assert (offset(utc) == [m.utcoffset().total_seconds() // 60 for m in local]).all()  # type: ignore[union-attr]
    days = local_day(utc)
    assert (days == [(m.date() - date(1970, 1, 1)).days for m in local]).all()
    assert (day_begins(days) <= utc).all() and (utc < day_ends(days)).all()


@pytest.mark.parametrize(
    ("day", "number", "last"),
    [
        ("2024-03-31", 0, "2024-03-31"),
        ("2024-03-31", 1, "2024-08-31"),
        ("2024-04-01", 1, "2024-12-31"),
        ("2024-12-31", 1, "2025-03-31"),
        ("2024-10-15", -1, "2024-08-31"),
    ],
)
def test_terms_end_on_the_prescribed_days(day: str, number: int, last: str) -> None:
    days = np.array([day], dtype="datetime64[D]").astype(np.int64)
    found = add_terms(days, number).astype("datetime64[D]").astype(str)
    assert found.tolist() == [last]
    assert terms_between(days, add_terms(days, number)).tolist() == [number]
