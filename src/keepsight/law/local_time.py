"""The clock on the wall in England: moments are kept in UTC, days are counted in local time.

Moments are whole minutes and days whole days since 1970, in arrays. Summer time runs from 01:00
UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October (Summer Time Act 1972 as
amended; so since 1996, and taken as the rule for earlier years).
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import numpy as np
from numpy.typing import NDArray

DAY = 1440
Ints = NDArray[np.int64]
_EPOCH = date(1970, 1, 1)


def _last_sunday(year: int, month: int) -> int:
    end = date(year, month, 31)
    return (end - timedelta(days=(end.weekday() + 1) % 7) - _EPOCH).days


@cache
def _changes() -> tuple[Ints, Ints]:
    """The UTC minutes at which the offset changes, and the offset in minutes from each on."""
    minutes, offsets = [], []
    for year in range(1970, 2101):
        minutes += [_last_sunday(year, 3) * DAY + 60, _last_sunday(year, 10) * DAY + 60]
        offsets += [60, 0]
    return np.array(minutes, dtype=np.int64), np.array([0, *offsets], dtype=np.int64)


def offset(utc: Ints) -> Ints:
    """Minutes that local time is ahead of UTC at each UTC minute."""
    minutes, offsets = _changes()
    return offsets[np.searchsorted(minutes, utc, side="right")]


def local_day(utc: Ints) -> Ints:
    """The day in England on which each UTC minute falls."""
    return (utc + offset(utc)) // DAY


def day_begins(days: Ints) -> Ints:
    """The UTC minute at which each day begins in England."""
    midnight = np.asarray(days, dtype=np.int64) * DAY
    return midnight - offset(midnight - 60)


def day_ends(days: Ints) -> Ints:
    """The UTC minute at which each day has ended in England (the next one's first)."""
    return day_begins(np.asarray(days, dtype=np.int64) + 1)
