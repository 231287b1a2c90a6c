"""Invented lives for one clock: its own kinds of facts, few of them, on dates that meet.

Random dates over years never fall on one another, and find few faults. So each date is near the
start of the life, or copied from another fact, or a due date, or a day beside one. Which tables and
columns there are to fill follows from the clock's own events, so a new clock has its lives at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from random import Random
from typing import Any

import polars as pl

from keepsight.facts.tables import fact_tables
from keepsight.kernel.clock import Clock
from keepsight.kernel.fact import Event
from keepsight.law import rules
from tests.unit.clocks.conditions import conditions
from tests.unit.clocks.reference import closed_in, due_by_law, kind

Tables = dict[str, list[dict[str, Any]]]

#: Days around which law, holidays and month ends do something.
BEGINNINGS = (
    date(2010, 3, 25),
    date(2011, 3, 28),
    date(2013, 4, 10),
    date(2016, 12, 19),
    date(2018, 5, 21),
    date(2019, 11, 29),
    date(2020, 4, 30),
    date(2022, 5, 30),
    date(2022, 8, 31),
    date(2023, 4, 3),
    date(2024, 2, 26),
    date(2024, 3, 28),
)


def events_of(clock: Clock) -> Iterator[Event]:
    """Every event that a clock names, its starts first."""
    yield from (start.event for start in clock.starts)
    yield from (*clock.stops, *clock.ends, *clock.pauses)
    yield from (one.decision for one in clock.extends)
    for one in clock.whiles:
        yield from filter(None, (one.spell, one.also))


def keys_of(clock: Clock) -> list[str]:
    """Every law key whose length decides something about a clock."""
    keys = [key for _, _, key in clock.limits()]
    keys += [key for one in clock.extends for key in (one.by, one.ceiling) if key]
    keys += [event.later for event in events_of(clock) if event.later]
    return [key for key in keys if all(v.unit != "hours" for v in rules.limit(key).versions)]


@cache
def days_read(event: Event) -> tuple[str, ...]:
    """The columns with days that an event's condition reads, or from which on it may read another."""
    table = fact_tables()[event.table]
    read = event.where().meta.root_names() if event.where else []
    read += [column.after for column in table.columns if column.name in read and column.after]
    return tuple(name for name in dict.fromkeys(read) if table.schema[name] == pl.Date)


class _Life:
    """One child: a pool of dates, and the records made so far."""

    def __init__(
        self,
        random: Random,
        child: int,
        clock: Clock,
        tables: Tables,
        beginnings: tuple[date, ...],
    ) -> None:
        self.random, self.child, self.clock, self.tables = random, child, clock, tables
        self.keys = keys_of(clock)
        self.pool = [random.choice(beginnings) + timedelta(days=random.randint(0, 9))]
        self.records: dict[str, list[int]] = {}

    def day(self) -> date:
        """A date that is likely to matter."""
        base = self.random.choice(self.pool)
        chance = self.random.random()
        if chance < 0.3:
            day = base
        elif chance < 0.7 and self.keys:
            key = self.random.choice(self.keys)
            due = due_by_law(key, base, closed_in(self.tables)) or base
            day = due + timedelta(days=self.random.choice((-1, 0, 0, 1)))
        else:
            day = base + timedelta(days=self.random.randint(0, 60))
        self.pool.append(day)
        return day

    def before(self, later: str) -> date:
        """A day from which the time of a law key is up on a date that matters."""
        number = rules.limit(later).versions[-1].number
        day = self.day()
        return due_back(day, number) if self.random.random() < 0.7 else day

    def moment(self, day: date) -> datetime:
        clock_time = time(self.random.randint(0, 23), self.random.choice((0, 30)))
        return datetime.combine(day, clock_time, UTC)

    def of_kind(self, table: str) -> list[int]:
        """The records of a kind that this child has: one or two."""
        if table not in self.records:
            first = 1000 * self.child + 100 * len(self.records)
            self.records[table] = [first + n for n in range(1, self.random.randint(1, 2) + 1)]
        return self.records[table]

    def rows(self, table: str, events: list[Event], *, starts: bool) -> None:
        """Some rows of a table, with whatever its events read."""
        if table == "person":
            numbers = [self.child]
        elif any(event.line == "id" for event in events):
            numbers = self.of_kind(table)
        else:
            count = self.random.randint(1 if starts else 0, 3)
            first = 1000 * self.child + 900 - 10 * len(self.tables)
            numbers = [first + n for n in range(count)]
        for number in numbers:
            row: dict[str, Any] = {"id": number, "child": self.child}
            for event in events:
                self.fill(row, event, must=starts and event.line == "id")
            self.tables.setdefault(table, []).append(row)

    def dies(self) -> None:
        """The child dies on a day that matters."""
        people = self.tables.setdefault("person", [])
        mine = [row for row in people if row["child"] == self.child]
        if not mine:
            mine = [{"id": self.child, "child": self.child}]
            people += mine
        mine[0]["died_on"] = self.day()

    def fill(self, row: dict[str, Any], event: Event, *, must: bool) -> None:
        """What one event reads of a row."""
        if event.on not in row:
            there = must or self.random.random() < 0.8
            day = self.before(event.later) if event.later else self.day()
            row[event.on] = day if there else None
        on = row[event.on]
        if event.until and event.until not in row:
            end = self.day() if self.random.random() < 0.5 else None
            usual = end and on and self.random.random() < 0.9
            row[event.until] = max(end, on) if usual else end
        if event.at and event.at not in row:
            timed = on is not None and self.random.random() < 0.5
            row[event.at] = self.moment(on) if timed else None
        if event.due and event.due not in row:
            row[event.due] = self.day() if self.random.random() < 0.6 else None
        if event.line not in ("", "id") and event.line not in row:
            linked = self.of_kind(kind(event))
            row[event.line] = self.random.choice([*linked, *linked, None])
        if event.where:
            said = conditions()[event.where.__name__]
            row |= said.true if self.random.random() < 0.75 else said.false
            for name in days_read(event):
                if name not in row:
                    row[name] = self.day() if self.random.random() < 0.5 else None


#: How many of the children die.
DIE = 0.1


def due_back(day: date, number: int) -> date:
    """About so many months before a day."""
    month = day.month - 1 - number
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, 28))


def school_holidays(clock: Clock, seed: int, beginnings: tuple[date, ...]) -> list[dict[str, Any]]:
    """Holidays near the beginnings of lives, for a clock that counts school days; one is called off.

    Drawn apart, so that the lives of other clocks stay what they were. Of some seeds there is none.
    """
    units = {version.unit for key in keys_of(clock) for version in rules.limit(key).versions}
    random = Random(f"{clock.code} {seed} schools")
    if "school_days" not in units or random.random() < 0.2:
        return []
    rows = []
    for number, beginning in enumerate(sorted({*beginnings, random.choice(beginnings)}), start=1):
        first = beginning + timedelta(days=random.randint(0, 25))
        last = first + timedelta(days=random.choice((0, 4, 16, 44)))
        off = first if random.random() < 0.2 else None
        rows.append({"id": number, "begins_on": first, "ends_on": last, "called_off_on": off})
    return rows


def lives(clock: Clock, seed: int, count: int) -> Tables:
    """The facts of some invented children, drawn for one clock; of an odd seed, all at one time."""
    random = Random(f"{clock.code} {seed}")
    beginnings = (random.choice(BEGINNINGS),) if seed % 2 else BEGINNINGS
    tables: Tables = {}
    if holidays := school_holidays(clock, seed, beginnings):
        tables["school_holiday"] = holidays
    by_table: dict[str, list[Event]] = {}
    for event in events_of(clock):
        by_table.setdefault(event.table, []).append(event)
    begun_by = {start.event.table for start in clock.starts}
    for child in range(1, count + 1):
        life = _Life(random, child, clock, tables, beginnings)
        for table, events in by_table.items():
            life.rows(table, events, starts=table in begun_by)
        if random.random() < DIE:
            life.dies()
    for rows in tables.values():
        random.shuffle(rows)
    assert all(table in fact_tables() for table in tables)
    return tables
