"""Extensions and pauses: the only things that put a due date back.

Few rounds have any, so they are walked one by one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from keepsight.clocks.compiled import Programme
from keepsight.clocks.happenings import FAR, Happenings, Instant
from keepsight.clocks.lines import Lines, matched
from keepsight.clocks.rounds import Rounds
from keepsight.kernel.clock import Extension
from keepsight.law.due_dates import NEVER, DueDates, day_after
from keepsight.law.local_time import DAY
from keepsight.law.rules import Version
from keepsight.law.school_days import Calendars

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Move:
    """What moved one round's date, as its reason sentence tells it."""

    due: int  # day
    extended: tuple[int, str, int] | None = None  # number, unit, day of the last decision
    paused: int = 0  # days
    paused_by: str = ""  # the event's name


@dataclass(frozen=True)
class _Pause:
    day: int
    until: int
    event: str


@dataclass(frozen=True)
class _Decision:
    day: int
    extension: Extension


def moved_dates(
    programme: Programme,
    what: Happenings,
    lines: Lines,
    rounds: Rounds,
    due_dates: DueDates,
    now: Instant,
) -> dict[int, Move]:
    """The rounds (by their place) whose date was moved, and how; ``rounds.due`` is moved too."""
    moves: dict[int, Move] = {}
    for line, facts in _facts(programme, what, lines).items():
        first, end = np.searchsorted(rounds.line, [line, line + 1])  # they come in that order
        for place in range(first, end):
            if rounds.due[place] < NEVER and rounds.version[place] >= 0:
                version = due_dates.versions[rounds.version[place]]
                met = min(int(rounds.met[place]) // DAY, now.day)
                trigger = int(rounds.trigger[place]) // DAY
                move = _walk(facts, trigger, version, met, due_dates)
                if move is not None:
                    moves[place] = move
                    rounds.due[place] = move.due * DAY
    return moves


def _facts(
    programme: Programme, what: Happenings, lines: Lines
) -> dict[int, list[_Pause | _Decision]]:
    """The pauses and decisions on each line that has any."""
    found: dict[int, list[_Pause | _Decision]] = {}

    def on_lines(sub: int, event: int) -> Iterator[tuple[int, int]]:
        if what.begin[event] == what.begin[event + 1]:
            return
        pairs = matched(programme, what, lines, np.flatnonzero(lines.sub == sub), event, sub)
        yield from zip(*(part.tolist() for part in pairs), strict=True)

    for sub, event in programme.pauses:
        for line, row in on_lines(sub, event):
            name = programme.events[event].name
            pause = _Pause(int(what.day[row]), int(what.until[row]), name)
            found.setdefault(line, []).append(pause)
    for sub, event, extension in programme.extensions:
        for line, row in on_lines(sub, event):
            found.setdefault(line, []).append(_Decision(int(what.day[row]), extension))
    return found


def _length(version: Version, start: int, end: int, calendars: Calendars) -> int:
    """The days from start up to end; in a clock of working or school days, those."""
    if end <= start:
        return 0
    calendar = calendars.of(version.unit)
    if calendar is None:
        return end - start
    return calendar.upto_day(end - 1) - calendar.upto_day(start - 1)


def _walk(
    facts: list[_Pause | _Decision], trigger: int, version: Version, met: int, due_dates: DueDates
) -> Move | None:
    """Takes pauses and decisions in the order of their days; each counts only if the date stands.

    One round at a time: in Python's own numbers, since an array of one costs ten times as much.
    """
    calendars = due_dates.calendars

    def after(number: int, unit: str, day: int) -> int:
        return day_after(day, number, unit, calendars)

    def recount(days: int) -> int:
        in_unit = version.number + added.get(version.unit, 0)
        if calendars.of(version.unit):
            in_unit, days = in_unit + days, 0
        day = after(in_unit, version.unit, trigger)
        for unit, number in added.items():  # the law may have changed its unit meanwhile
            day = day if unit == version.unit else after(number, unit, day)
        return day + days

    added: dict[str, int] = {}
    paused, last, by, extended, ceiling = 0, trigger, "", None, FAR
    counted: dict[Extension, int] = {}
    due = recount(0)
    for fact in sorted(facts, key=lambda f: (f.day, isinstance(f, _Decision))):
        if fact.day > met:
            break
        if isinstance(fact, _Pause):
            start, end = max(fact.day, last), min(fact.until, met)
            if max(fact.day, trigger) <= due and end > start:
                paused += _length(version, start, end, calendars)
                last, by = end, fact.event
                due = min(recount(paused), ceiling)
            continue
        rest = _length(version, fact.day, last, calendars) if last > fact.day else 0
        stood = min(recount(paused - rest), ceiling)
        one = fact.extension
        law = _in_force(one.by, fact.day, due_dates)
        if not trigger <= fact.day <= stood or counted.get(one, 0) >= one.at_most or law is None:
            continue
        counted[one] = counted.get(one, 0) + 1
        added[law.unit] = added.get(law.unit, 0) + law.number
        extended = (added[law.unit], law.unit, fact.day)
        if one.ceiling and (most := _in_force(one.ceiling, fact.day, due_dates)):
            ceiling = after(most.number, most.unit, trigger)
        due = min(recount(paused), ceiling)
    return Move(due, extended, paused, by) if paused or extended else None


def _in_force(key: str, day: int, due_dates: DueDates) -> Version | None:
    return due_dates.in_force(key, day)
