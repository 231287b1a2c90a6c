"""From a trigger's date and a law key to the due date, for any number of dates at once.

Every key's due date is worked out once for every day of the calendar; after that a due date is one
look-up in a table, whichever law was in force and whatever the unit.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from keepsight.law.bank_holidays import last_announcement
from keepsight.law.council import Council, Span
from keepsight.law.rules import Limit, Version, limit
from keepsight.law.school_days import SCHOOL_DAYS, Calendars, calendars_of
from keepsight.law.school_terms import add_terms
from keepsight.law.working_days import FIRST_DAY, LAST_DAY

Ints = NDArray[np.int64]

#: "No law in force on that day": later than every date.
NEVER = (1 << 27) - 1
NO_VERSION = -1
EPOCH = date(1970, 1, 1)
LAW_ALONE = Council()


def add_months(days: Ints, n: int | Ints) -> Ints:
    """The same day of the month n months on, or the last day of a month that lacks it."""
    dates = np.asarray(days, dtype=np.int64).astype("datetime64[D]")
    months = dates.astype("datetime64[M]")
    target = months + np.asarray(n).astype("timedelta64[M]")
    last = (target + 1).astype("datetime64[D]").astype(np.int64) - 1
    same = target.astype("datetime64[D]").astype(np.int64) + (
        dates.astype(np.int64) - months.astype("datetime64[D]").astype(np.int64)
    )
    return np.minimum(same, last)


def add_time(days: Ints, number: int, unit: str, calendars: Calendars) -> Ints:
    """The day on which ``number`` of ``unit`` (not hours) after each day are up."""
    if calendar := calendars.of(unit):
        return calendar.add(days, number)
    if unit == "months":
        return add_months(days, number)
    if unit == "terms":
        return add_terms(days, number)
    return days + number * {"days": 1, "weeks": 7}[unit]


def day_after(day: int, number: int, unit: str, calendars: Calendars) -> int:
    """The same as ``add_time`` for one day."""
    if calendar := calendars.of(unit):
        return calendar.add_to_day(day, number)
    if unit == "terms":
        return int(add_terms(np.array([day]), number)[0])
    if unit == "months":
        start = EPOCH + timedelta(days=day)
        year, month = divmod(start.year * 12 + start.month - 1 + number, 12)
        last = monthrange(year, month + 1)[1]
        return (date(year, month + 1, min(start.day, last)) - EPOCH).days
    return day + number * {"days": 1, "weeks": 7}[unit]


@dataclass(frozen=True, eq=False)
class DueDates:
    """Look-up tables over (key, day).

    ``due[k, d]``: the due day; for a key in hours, the minutes to add; NEVER where no law is in
    force. ``version[k, d]``: which of ``versions`` set it. Day 0 is ``first``. The last row is that
    of no key.
    """

    keys: Mapping[str, int]
    first: int
    due: NDArray[np.int32]
    version: NDArray[np.int16]
    versions: tuple[Version, ...]
    in_hours: NDArray[np.bool_]
    calendars: Calendars

    def at(self, keys: Ints, days: Ints) -> tuple[Ints, Ints]:
        """(due, version) for each pair of a key's number and a day; a key of -1 is never due.

        Days outside the calendar count as its first or last.
        """
        width = self.due.shape[1]
        flat = np.clip(days - self.first, 0, width - 1)
        flat += np.where(keys < 0, len(self.keys), keys) * width
        due, version = self.due.reshape(-1).take(flat), self.version.reshape(-1).take(flat)
        return due.astype(np.int64), version.astype(np.int64)

    def in_force(self, key: str, day: int) -> Version | None:
        """The version of one key that is in force on one day."""
        place = min(max(day - self.first, 0), self.version.shape[1] - 1)
        number = int(self.version[self.keys[key], place])
        return self.versions[number] if number >= 0 else None


def _span(version: Version, days: Ints) -> NDArray[np.bool_]:
    since = days >= _number(version.valid_from)
    return since if version.valid_to is None else since & (days <= _number(version.valid_to))


def _number(day: date) -> int:
    return int(np.datetime64(day, "D").astype(np.int64))


def _row(
    law: Limit,
    own: Sequence[Version],
    versions: list[Version],
    days: Ints,
    calendars: Calendars,
) -> tuple[Ints, Ints, bool]:
    """One key's due dates: the law in force, or the council's own where that comes earlier.

    Where the law in force is a local standard, the council's own stands in its place.
    """
    local = np.zeros(len(days), dtype=bool)
    due = np.full(len(days), NEVER, dtype=np.int64)
    which = np.full(len(days), NO_VERSION, dtype=np.int64)
    hours = {version.unit == "hours" for version in (*law.versions, *own)}
    if len(hours) != 1:
        raise ValueError(f"{law.key}: hours and days cannot be weighed against each other")
    for source in (law.versions, own):
        mine = np.full(len(days), NEVER, dtype=np.int64)
        number = np.full(len(days), NO_VERSION, dtype=np.int64)
        for version in source:  # the oldest first: a later one replaces it from its day on
            span = days >= _number(version.valid_from)
            inside = _span(version, days)
            mine[span], number[span] = NEVER, NO_VERSION
            mine[inside] = (
                version.number * 60
                if version.unit == "hours"
                else add_time(days[inside], version.number, version.unit, calendars)
            )
            number[inside] = len(versions)
            versions.append(version)
        counts = (mine < due) | (local & (mine < NEVER))
        due[counts], which[counts] = mine[counts], number[counts]
        kinds = np.array([*(version.kind == "local" for version in versions), False])
        local = kinds[which]
    return due, which, hours == {True}


def _as_counted(versions: Sequence[Version], council: Council) -> tuple[Version, ...]:
    """Versions as they are counted: school days are working days until a council has recorded when
    its schools are closed, and are called so."""
    if council.school_holidays:
        return tuple(versions)
    return tuple(replace(v, unit="working_days") if v.unit == SCHOOL_DAYS else v for v in versions)


def due_dates(
    keys: tuple[str, ...], council: Council = LAW_ALONE, known_on: date | None = None
) -> DueDates:
    """The tables for some law keys, with what a council has set, as known on a day (default: now)."""
    mine = tuple((key, versions) for key, versions in council.limits if key in keys)
    # Two days between which nothing was announced know the same calendar, and share a table.
    own = (council.holidays, council.school_holidays)
    return _tables(keys, mine, *own, last_announcement(known_on))


@lru_cache(maxsize=8)  # of all clocks, one takes forty megabytes
def _tables(
    keys: tuple[str, ...],
    own_limits: tuple[tuple[str, tuple[Version, ...]], ...],
    holidays: frozenset[date],
    school_holidays: tuple[Span, ...],
    known_on: date | None,
) -> DueDates:
    council = Council(holidays=holidays, school_holidays=school_holidays)
    calendars = calendars_of(council, known_on)
    days = np.arange(FIRST_DAY.astype(np.int64), LAST_DAY.astype(np.int64) + 1)
    own = dict(own_limits)
    versions: list[Version] = []
    rows = []
    for key in keys:
        law = limit(key)
        law = replace(law, versions=_as_counted(law.versions, council))
        rows.append(_row(law, _as_counted(own.get(key, ()), council), versions, days, calendars))
    rows.append((np.full(len(days), NEVER), np.full(len(days), NO_VERSION), False))
    return DueDates(
        keys={key: number for number, key in enumerate(keys)},
        first=int(days[0]),
        due=np.array([row[0] for row in rows], dtype=np.int32).reshape(len(rows), len(days)),
        version=np.array([row[1] for row in rows], dtype=np.int16).reshape(len(rows), len(days)),
        versions=tuple(versions),
        in_hours=np.array([row[2] for row in rows], dtype=bool),
        calendars=calendars,
    )
