"""Bank holidays in England: the yearly rules, and the one-off changes of ``bank_holidays.toml``.

Source: Banking and Financial Dealings Act 1971, Schedule 1, and royal proclamations under it;
Good Friday and Christmas Day are holidays by custom, and are named in the children's regulations.
"""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

#: The first Monday in May has been a holiday since 1978.
FIRST_YEAR = 1978


def _monday_on_or_after(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)


def easter_sunday(year: int) -> date:
    """Easter Sunday, by the anonymous Gregorian algorithm."""
    golden, century, rest = year % 19, year // 100, year % 100
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - shift + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _by_rule(year: int) -> set[date]:
    """The bank holidays of a year before any one-off change, substitute days included."""
    sunday = easter_sunday(year)
    new_year = date(year, 1, 1)
    christmas, boxing = date(year, 12, 25), date(year, 12, 26)
    if new_year.weekday() >= 5:
        new_year = _monday_on_or_after(new_year)
    if christmas.weekday() == 5:  # Saturday: Monday and Tuesday instead of both
        christmas, boxing = date(year, 12, 27), date(year, 12, 28)
    elif christmas.weekday() == 6:  # Sunday: Boxing Day stays, Christmas moves behind it
        christmas = date(year, 12, 27)
    elif boxing.weekday() == 5:
        boxing = date(year, 12, 28)
    return {
        new_year,
        sunday - timedelta(days=2),
        sunday + timedelta(days=1),
        _monday_on_or_after(date(year, 5, 1)),
        _monday_on_or_after(date(year, 5, 25)),
        _monday_on_or_after(date(year, 8, 25)),
        christmas,
        boxing,
    }


@cache
def one_off_changes() -> tuple[dict[str, date | str], ...]:
    """The changes as declared: day, instead_of (may be absent), announced_on, why."""
    text = files("keepsight.law").joinpath("bank_holidays.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["change"])


def bank_holidays(first_year: int, last_year: int, known_on: date | None = None) -> frozenset[date]:
    """Bank holidays in England from ``first_year`` to ``last_year``, both included.

    ``known_on``: leave out one-off changes announced later, so that an old report keeps its dates.
    Years after the present are the rule's prediction and may gain one-off days.
    """
    days = {day for year in range(first_year, last_year + 1) for day in _by_rule(year)}
    for change in one_off_changes():
        if known_on is not None and change["announced_on"] > known_on:  # type: ignore[operator]
            continue
        if first_year <= change["day"].year <= last_year:  # type: ignore[union-attr]
            days.add(change["day"])  # type: ignore[arg-type]
        days.discard(change.get("instead_of"))
    return frozenset(days)


def last_announcement(known_on: date | None) -> date | None:
    """The day of the last one-off change announced by a day; None where all of them were."""
    announced = sorted(
        day for change in one_off_changes() if isinstance(day := change["announced_on"], date)
    )
    if known_on is None or not announced or known_on >= announced[-1]:
        return None
    return max((day for day in announced if day <= known_on), default=date.min)
