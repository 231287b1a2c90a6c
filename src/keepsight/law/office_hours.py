"""When the office is open, and when it opens next: the hours in which the usual managers decide."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from keepsight.law.rules import KINDS
from keepsight.law.working_days import is_working_day

ENGLAND = ZoneInfo("Europe/London")
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class OfficeHours:
    """From when to when the office is open on a working day, and since which day it is so."""

    opens: time
    closes: time
    kind: str
    valid_from: date
    source: str

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"office_hours: {self.kind!r} is none of {KINDS}")
        if self.closes <= self.opens:
            raise ValueError("office_hours: the office closes before it opens")


@cache
def versions() -> tuple[OfficeHours, ...]:
    """Every version of the hours, the oldest first."""
    text = (files("keepsight.law") / "office_hours.toml").read_text(encoding="utf-8")
    return tuple(sorted((OfficeHours(**v) for v in tomllib.loads(text)["version"]), key=_since))


def _since(hours: OfficeHours) -> date:
    return hours.valid_from


def hours_on(day: date) -> OfficeHours:
    """The hours in force on a day; before the oldest version, that one's."""
    held = [hours for hours in versions() if hours.valid_from <= day]
    return held[-1] if held else versions()[0]


def office_is_closed(at: datetime, holidays: Iterable[date] = ()) -> bool:
    """Whether the office is closed at a moment: at night, at the weekend, on a bank holiday.

    At the minute of opening it is open, at the minute of closing closed.
    ``holidays``: further days that do not count, the council's own. Refuses a moment without a zone.
    """
    here = _local(at)
    hours = hours_on(here.date())
    is_working = bool(is_working_day(here.date().isoformat(), holidays))
    return not is_working or not hours.opens <= here.time() < hours.closes


def opens_next(at: datetime, holidays: Iterable[date] = ()) -> datetime:
    """When the office next opens after a moment: the start of the next working day.

    After a decision at three on a Tuesday morning that is the same Tuesday; at half past eight
    itself it is the working day after.
    """
    here, held = _local(at), tuple(holidays)
    day = here.date()
    while True:
        opening = datetime.combine(day, hours_on(day).opens, ENGLAND)
        if opening > here and is_working_day(day.isoformat(), held):
            return opening
        day += _DAY


def closed_around(day: date) -> tuple[tuple[datetime, datetime], ...]:
    """The stretches in which the office is closed that touch a day, each from when it closed to when it opens.

    Of a working day two, the night before it and the night after; of any other day the one it lies in.
    """
    first, last = (datetime.combine(day + n * _DAY, time(), ENGLAND) for n in (0, 1))
    before = (_closed_last(first), opens_next(first))
    after = (_closed_last(last), opens_next(last))
    return (before,) if before == after else (before, after)


def _closed_last(at: datetime) -> datetime:
    """When the office last closed before a midnight."""
    day = at.date() - _DAY
    while not is_working_day(day.isoformat()):
        day -= _DAY
    return datetime.combine(day, hours_on(day).closes, ENGLAND)


def closes_today(at: datetime) -> time:
    """The time at which the office closes on the day of a moment."""
    return hours_on(_local(at).date()).closes


def _local(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("A moment without a time zone could be anywhere.")
    return at.astimezone(ENGLAND)
