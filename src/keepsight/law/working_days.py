"""Working days: any day but Saturday, Sunday and a bank holiday in England, on whole columns.

The day of the trigger is day 0, whatever day it is; day 1 is the next working day; "within N
working days" means by the end of day N. Days that only the council closes are working days.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

from keepsight.law.bank_holidays import FIRST_YEAR, bank_holidays

Days = NDArray[np.datetime64]
Ints = NDArray[np.int64]

#: The first and last day that can be counted; a date outside is clipped to it.
FIRST_DAY = np.datetime64(f"{FIRST_YEAR}-01-01", "D")
LAST_DAY = np.datetime64("2099-12-31", "D")


@dataclass(frozen=True, eq=False)
class WorkingCalendar:
    """Working days as index tables, so that counting is two look-ups for any number of dates.

    ``first``: day number (since 1970) of the first entry. ``upto[i]``: how many working days lie
    on or before day ``first + i``. ``days``: the day numbers of all working days, in order.
    """

    first: int
    upto: Ints
    days: Ints

    def _at(self, day_numbers: Ints) -> Ints:
        return np.clip(day_numbers - self.first, 0, len(self.upto) - 1)

    def is_working(self, day_numbers: Ints) -> NDArray[np.bool_]:
        """Whether each day number (since 1970) is a working day."""
        at = self._at(day_numbers)
        return self.upto[at] > self.upto[np.maximum(at - 1, 0)] * (at > 0)

    def add(self, day_numbers: Ints, n: ArrayLike) -> Ints:
        """The n-th working day strictly after each day; before it where n is negative."""
        at, n = self._at(day_numbers), np.asarray(n)
        before = self.upto[at] - self.is_working(day_numbers)
        index = np.where(n >= 0, self.upto[at] + n - 1, before + n)
        found = self.days[np.clip(index, 0, len(self.days) - 1)]
        return np.where(n == 0, day_numbers, found)

    def upto_day(self, day: int) -> int:
        """How many working days lie on or before one day."""
        return int(self.upto[min(max(day - self.first, 0), len(self.upto) - 1)])

    def add_to_day(self, day: int, number: int) -> int:
        """The same as ``add`` for one day."""
        if number == 0:
            return day
        upto = self.upto_day(day)
        is_working = upto > self.upto_day(day - 1)
        place = upto + number - 1 if number > 0 else upto - is_working + number
        return int(self.days[min(max(place, 0), len(self.days) - 1)])

    def between(self, a: Ints, b: Ints) -> Ints:
        """How many working days d lie in a < d <= b; negative where b lies before a."""
        return self.upto[self._at(b)] - self.upto[self._at(a)]


@lru_cache(maxsize=32)
def working_calendar(
    extra_holidays: frozenset[date] = frozenset(), known_on: date | None = None
) -> WorkingCalendar:
    """The calendar of England with further holidays, as it was known on a day (default: now)."""
    first, last = FIRST_DAY.astype(np.int64), LAST_DAY.astype(np.int64)
    days = np.arange(first, last + 1)
    working = (days + 3) % 7 < 5  # 1 January 1970 was a Thursday
    for holiday in bank_holidays(FIRST_YEAR, 2099, known_on) | extra_holidays:
        at = np.datetime64(holiday, "D").astype(np.int64) - first
        if 0 <= at < len(working):
            working[at] = False
    return WorkingCalendar(int(first), np.cumsum(working).astype(np.int64), days[working])


def _calendar(extra: Iterable[date]) -> WorkingCalendar:
    return working_calendar(frozenset(extra))


def _numbers(dates: ArrayLike) -> Ints:
    return np.asarray(dates, dtype="datetime64[D]").astype(np.int64)


def add_working_days(dates: ArrayLike, n: ArrayLike, holidays: Iterable[date] = ()) -> Days:
    """Each date and N working days on, the date itself being day 0.

    ``dates``: datetime64[D] or what becomes it. ``n``: a number, or one for each date; negative
    counts back to a working day strictly before. ``holidays``: further days that do not count.
    """
    return _calendar(holidays).add(_numbers(dates), n).astype("datetime64[D]")


def working_days_between(a: ArrayLike, b: ArrayLike, holidays: Iterable[date] = ()) -> Ints:
    """The number of working days d with a < d <= b, for each pair; negative where b is before a."""
    return _calendar(holidays).between(_numbers(a), _numbers(b))


def is_working_day(dates: ArrayLike, holidays: Iterable[date] = ()) -> NDArray[np.bool_]:
    """Whether each date is a working day in England."""
    return _calendar(holidays).is_working(_numbers(dates))
