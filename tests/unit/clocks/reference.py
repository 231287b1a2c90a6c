"""A second evaluator, written on its own in plain Python, that walks a life day by day.

It shares with the evaluator only the declarations of clocks and the text of the law; the tests
compare the two on many invented lives.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from keepsight.kernel.clock import Clock, While
from keepsight.kernel.fact import Event
from keepsight.law import rules
from keepsight.law.bank_holidays import bank_holidays
from tests.unit.clocks.conditions import Row, conditions

Tables = Mapping[str, Sequence[Row]]

HOLIDAYS = bank_holidays(1990, 2040)
ONE_DAY = timedelta(days=1)


def is_working_day(day: date) -> bool:
    return day.weekday() < 5 and day not in HOLIDAYS


@cache
def add(day: date, number: int, unit: str) -> date:
    """Counted one by one."""
    if unit == "working_days":
        step = ONE_DAY if number > 0 else -ONE_DAY
        left = abs(number)
        while left:
            day += step
            left -= is_working_day(day)
        return day
    if unit == "months":
        month = day.month - 1 + number
        year, month = day.year + month // 12, month % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    return day + timedelta(days=number * (7 if unit == "weeks" else 1))


def due_by_law(key: str, day: date) -> date | None:
    version = rules.limit(key).on(day)
    return add(day, version.number, version.unit) if version else None


@dataclass(frozen=True)
class Happening:
    """One happening: whose, of which record, when, and until when."""

    child: int
    key: int | None
    on: date
    until: date | None
    row: Row


def happenings(event: Event, tables: Tables, as_at: date, ahead: bool = False) -> list[Happening]:
    """What an event finds by a day."""
    rows = tables.get(event.table, ())
    found = []
    for row in rows:
        on = row.get(event.on)
        if on is None or (event.where and not conditions()[event.where.__name__].holds(row, rows)):
            continue
        if event.later:
            on = due_by_law(event.later, on) or date.max
        if on > as_at and not ahead:
            continue
        until = row.get(event.until) if event.until else None
        if until is not None:
            until = None if until > as_at else max(until, on)
        found.append(
            Happening(row["child"], row.get(event.line) if event.line else None, on, until, row)
        )
    return found


@dataclass(frozen=True)
class Read:
    """One round as the reference reads it; of limits that fall on one day, ``limit`` names all."""

    child: int
    line: int
    started: date
    due: date
    met: date | None
    ended: date | None
    state: str
    limit: str


Trigger = tuple[date, str, str]  # day, law key, limit


@dataclass
class Line:
    """A line and everything that happens on it."""

    clock: Clock
    child: int
    key: int | None
    starts: list[Trigger]
    spells: list[tuple[While, list[Happening], list[Happening] | None]]
    stops: dict[date, bool]  # day -> does it name the record?
    standing: bool
    end: date | None


def rounds_of(clock: Clock, tables: Tables, as_at: date) -> list[Read]:
    """Every round of a clock in days, for every child in some tables."""
    found: list[tuple[Read, bool]] = []
    for line in _lines(clock, tables, as_at):
        found += _walk(line, as_at)
    return _merged(clock, found)


def _merged(clock: Clock, found: list[tuple[Read, bool]]) -> list[Read]:
    """Lines that one unlinked stop met are one round, due on the earliest date."""
    kept: list[Read] = [read for read, linked in found if linked or clock.again]
    loose = [read for read, linked in found if not (linked or clock.again)]
    for child, met in {(read.child, read.met) for read in loose}:
        same = [read for read in loose if (read.child, read.met) == (child, met)]
        least = min(same, key=lambda read: (read.due, read.started, read.line))
        begin = min(read.started for read in same)
        kept.append(Read(child, least.line, begin, *_rest(least)))
    return kept


def _rest(read: Read) -> tuple[date, date | None, date | None, str, str]:
    return read.due, read.met, read.ended, read.state, read.limit


def _mine(event: Event, found: list[Happening], line: Line, kind: str) -> list[Happening]:
    """The happenings of an event that concern a line: by record if of its kind, else by child."""
    same_kind = bool(kind) and _kind(event) == kind
    return [
        h
        for h in found
        if h.child == line.child
        and (not same_kind or line.key is None or h.key is None or h.key == line.key)
        and not (same_kind and line.key is None and h.key is not None)
    ]


def _kind(event: Event) -> str:
    kinds = {
        "id": event.table,
        "enquiry": "section_47_enquiry",
        "plan": "protection_plan",
        "period": "period_of_care",
        "placement": "placement",
        "episode": "episode_of_need",
    }
    return kinds.get(event.line, "")


def _lines(clock: Clock, tables: Tables, as_at: date) -> list[Line]:
    kind = _kind(clock.starts[0].event)
    groups: dict[tuple[int, int | None], list[tuple[Trigger, Happening]]] = {}
    for start in clock.starts:
        for h in happenings(start.event, tables, as_at, start.ahead):
            trigger = (h.on, start.allowance, start.limit or clock.code)
            groups.setdefault((h.child, h.key), []).append((trigger, h))
    lines = []
    for (child, key), starts in groups.items():
        line = Line(clock, child, key, sorted(t for t, _ in starts), [], {}, False, None)
        first = line.starts[0][0]
        ends = [h.until for _, h in starts if h.until]
        for event in clock.ends:
            ends += [
                h.on
                for h in _mine(event, happenings(event, tables, as_at), line, kind)
                if h.on >= first
            ]
        line.end = min(ends, default=None)
        for one in clock.whiles:
            spell = _mine(one.spell, happenings(one.spell, tables, as_at), line, kind)
            also = one.also and _mine(one.also, happenings(one.also, tables, as_at), line, kind)
            line.spells.append((one, spell, also))
        _find_stops(line, tables, as_at, first)
        lines.append(line)
    return lines


def _find_stops(line: Line, tables: Tables, as_at: date, first: date) -> None:
    clock = line.clock
    linked: set[date] = set()
    loose: set[date] = set()
    for event in clock.stops:
        for h in happenings(event, tables, as_at):
            if h.child != line.child:
                continue
            if clock.stops_by == "child" or (line.key is None and h.key is None):
                linked.add(h.on)
                if event.until and h.on < first and (h.until is None or h.until > first):
                    line.standing = True
            elif line.key is not None and h.key == line.key:
                linked.add(h.on)
            elif line.key is not None and h.key is None:
                loose.add(h.on)
    last = line.end or as_at
    in_reach = {day for day in linked if (clock.early or day >= first) and day <= last}
    if not clock.again and in_reach:
        loose = set()
    line.stops = dict.fromkeys((day for day in loose if first <= day <= last), False)
    line.stops |= dict.fromkeys(in_reach, True)


def _winner(line: Line, day: date) -> While | None:
    def holds(spells: list[Happening]) -> bool:
        return any(h.on <= day and (h.until is None or day < h.until) for h in spells)

    for one, spells, also in line.spells:
        pairs = spells if also is None else [h for h in spells if holds(also)]
        if holds(pairs):
            return one
    return None


def _walk(line: Line, as_at: date) -> list[tuple[Read, bool]]:
    """One line, day after day."""
    clock = line.clock
    first = line.starts[0][0]
    found: list[tuple[Read, bool]] = []
    triggers: list[Trigger] = []
    started, winner = first, None
    day = first
    early = min((d for d in line.stops if d < first), default=None)
    while True:
        now = _winner(line, day)
        if now is not winner or day == first:
            if now:
                triggers.append((day, now.first or now.again, now.limit or clock.code))
            elif winner:
                triggers.append((day, clock.again, clock.again_limit or clock.code))
            winner = now
        triggers += [t for t in line.starts if t[0] == day]
        stop = day in line.stops or (day == first and (early or line.standing))
        if stop:
            met = early or day
            linked = line.stops.get(met, True)
            found += [(read, linked) for read in _read(line, started, triggers, met, None, as_at)]
            if not clock.again:
                return found
            started = day
            key = winner.again if winner else clock.again
            code = (winner.limit if winner else clock.again_limit) or clock.code
            triggers = [(day, key, code)]
        if line.end == day:
            if not stop:
                found += [(r, True) for r in _read(line, started, triggers, None, day, as_at)]
            return found
        if day >= as_at:
            found += [(r, True) for r in _read(line, started, triggers, None, None, as_at)]
            return found
        day += ONE_DAY


def _read(
    line: Line,
    started: date,
    triggers: list[Trigger],
    met: date | None,
    ended: date | None,
    as_at: date,
) -> list[Read]:
    dated = [(due_by_law(key, day), code) for day, key, code in triggers if key]
    known = [(due, code) for due, code in dated if due is not None]
    if not known:
        return []
    due = min(due for due, _ in known)
    limit = "/".join(sorted({code for d, code in known if d == due}))
    state = _state(due, met, ended, as_at)
    return [Read(line.child, line.key or 0, started, due, met, ended, state, limit)]


def _state(due: date, met: date | None, ended: date | None, as_at: date) -> str:
    if met:
        return "met" if met <= due else "met_late"
    if ended:
        return "ended"
    if as_at > due:
        return "overdue"
    near, day = 0, as_at
    while day < due:
        day += ONE_DAY
        near += is_working_day(day)
    return "due_soon" if near <= 10 else "not_due"
