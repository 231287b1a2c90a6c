"""Days of a look: working days gone by, and how far ahead a number of them reaches."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from keepsight.access.reach.reach import reach_of
from keepsight.access.viewer import Viewer
from keepsight.boards.look import Look
from keepsight.boards.models import Reckoning

MACHINE = Viewer(1, None, "", 1, "998", (), is_machine=True)


def look(at: date | datetime) -> Look:
    return Look(
        reach_of(MACHINE, datetime(2026, 3, 31, 9, tzinfo=UTC)), Reckoning(pk=1), at, None, None
    )


DAYS = [date(2026, 3, 27) + timedelta(days=n) for n in range(14)]  # over Easter


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("count", [1, 5, 10])
def test_the_latest_day_from_which_so_many_working_days_have_gone_by(day: date, count: int) -> None:
    found = look(day).working_days_ago(count)
    assert look(day).working_days_since(found) >= count
    assert look(day).working_days_since(found + timedelta(days=1)) < count


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("count", [0, 1, 10])
def test_the_last_day_within_so_many_working_days(day: date, count: int) -> None:
    found = look(day).within_working_days(count)
    assert -look(day).working_days_since(found) <= count
    assert -look(day).working_days_since(found + timedelta(days=1)) > count


def test_a_moment_is_of_its_day_in_england() -> None:
    assert look(datetime(2026, 3, 31, 23, 30, tzinfo=UTC)).day == date(2026, 4, 1)
