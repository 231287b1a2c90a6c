"""Days as whole numbers since 1970, as lives are reckoned in, and the working days among them."""

from __future__ import annotations

import calendar
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, timedelta

from keepsight.law.working_days import working_calendar

_EPOCH = date(1970, 1, 1)
_WORKING: list[int] = working_calendar().days.tolist()


def number_of(day: date) -> int:
    """The day's number: 1 January 1970 is 0."""
    return (day - _EPOCH).days


def date_of(day: int) -> date:
    """The date of a day's number."""
    return _EPOCH + timedelta(days=day)


def is_working(day: int) -> bool:
    """Whether it is a working day in England."""
    at = bisect_left(_WORKING, day)
    return _WORKING[at] == day


def onward(day: int) -> int:
    """The day itself if it is a working day, else the next one."""
    return _WORKING[bisect_left(_WORKING, day)]


def back(day: int) -> int:
    """The day itself if it is a working day, else the last one before."""
    return _WORKING[bisect_right(_WORKING, day) - 1]


def add(day: int, n: int) -> int:
    """The n-th working day strictly after the day; strictly before it where n is negative."""
    if n == 0:
        return day
    if n > 0:
        return _WORKING[bisect_right(_WORKING, day) + n - 1]
    return _WORKING[bisect_left(_WORKING, day) + n]


def between(a: int, b: int) -> int:
    """How many working days d lie in a < d <= b."""
    return bisect_right(_WORKING, b) - bisect_right(_WORKING, a)


def months_on(day: int, n: int) -> int:
    """The same day of the month n months on (before, where n is negative), or that month's last."""
    on = date_of(day)
    year, month = divmod(on.year * 12 + on.month - 1 + n, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return number_of(date(year, month + 1, min(on.day, last)))


def years_on(day: int, n: int) -> int:
    """The same day n years on: a birthday."""
    return months_on(day, 12 * n)


def age_on(born: int, day: int) -> int:
    """Whole years from birth to a day; negative before it."""
    b, d = date_of(born), date_of(day)
    return d.year - b.year - ((d.month, d.day) < (b.month, b.day))


@dataclass(frozen=True)
class CollectionYear:
    """A year of the Department's returns: ``2025-26`` runs from 1 April to 31 March."""

    first: int
    last: int

    @property
    def ends_in(self) -> int:
        """The calendar year in which it ends."""
        return date_of(self.last).year

    @property
    def name(self) -> str:
        """Written as the returns write it: ``2025-26``."""
        return f"{self.ends_in - 1}-{self.ends_in % 100:02d}"


def year_ends_in(day: int) -> int:
    """The calendar year in which a day's collection year ends."""
    on = date_of(day)
    return on.year + (on.month >= 4)


def collection_years(today: int, count: int = 3) -> list[CollectionYear]:
    """The year in which a day lies, and those before it, earliest first."""
    ends = year_ends_in(today)
    return [
        CollectionYear(number_of(date(year - 1, 4, 1)), number_of(date(year, 3, 31)))
        for year in range(ends - count + 1, ends + 1)
    ]
