"""Clocks turned into integer tables, once, so that all of them can be read in one pass."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keepsight.facts.tables import fact_tables
from keepsight.kernel.clock import Clock, Extension, While
from keepsight.kernel.fact import Event
from keepsight.kernel.unit import units_of
from keepsight.law.rules import limit

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

#: How many sub-clocks and stop sets fit into the sorting keys (see ``lines.py``).
MOST = 255
#: A trigger without a limit: waiting.
NO_KEY = -1


@cache
def all_clocks() -> tuple[Clock, ...]:
    """Every clock that is declared, in the order of their codes."""
    return tuple(sorted(units_of("clocks", Clock).values(), key=lambda clock: clock.code))


@cache
def room_of(clock: Clock) -> str:
    """The room in which a clock is declared; empty for one declared nowhere (in a test)."""
    places = (place for place, other in units_of("clocks", Clock).items() if other is clock)
    return next(places, "").partition(".")[0]


def kind_of(event: Event) -> str:
    """The code of the table whose record an event belongs to; empty: the child."""
    if event.line in ("", "id"):
        return event.table if event.line else ""
    for column in fact_tables()[event.table].columns:
        if column.name == event.line:
            if not column.refers:
                raise ValueError(
                    f"{event.name}: {event.line} does not say which table it refers to"
                )
            return column.refers
    raise ValueError(f"{event.name}: {event.table} has no column {event.line}")


@dataclass(frozen=True)
class Trigger:
    """What can set a date: a law key (its number, NO_KEY for none) and the code of the limit."""

    key: int
    limit: str


@dataclass(frozen=True, eq=False)
class Circumstance:
    """One ``While`` of a sub-clock: the number of its spells and of its triggers."""

    sub: int
    place: int  # the first that holds wins
    spell: int
    also: int  # -1: none
    first: int  # trigger on the day it begins
    again: int  # trigger after each stop


@dataclass(frozen=True, eq=False)
class Programme:
    """All clocks as tables. A sub-clock is a clock, or one checkpoint of a clock.

    ``sub_*``: by sub-clock. ``start_*``, ``end_*``: pairs of sub-clock and event. ``set_*``: pairs
    of stop set and event; clocks with the same stops share a set.
    """

    clocks: tuple[Clock, ...]
    events: tuple[Event, ...]
    keys: tuple[str, ...]
    triggers: tuple[Trigger, ...]
    sub_clock: Ints
    sub_per_child: Bools
    sub_stops_by_child: Bools
    sub_again: Ints  # trigger, or -1
    sub_early: Bools
    sub_hours: Bools
    sub_outlives: Bools  # runs on after the child's death
    sub_set: Ints
    sub_after: Ints  # law key of the checkpoint before, or -1
    start_sub: Ints
    start_event: Ints
    start_trigger: Ints
    end_sub: Ints
    end_event: Ints
    end_by_record: Bools
    set_number: Ints
    set_event: Ints
    set_by_child: Bools  # by set
    set_hours: Bools  # by set
    circumstances: tuple[Circumstance, ...]
    pauses: tuple[tuple[int, int], ...]  # sub-clock and event
    extensions: tuple[tuple[int, int, Extension], ...]  # sub-clock, event, and what it adds
    ahead: Bools  # by event
    hours_event: Bools  # by event: used in a clock that runs in hours
    spell_event: Bools  # by event
    line_kinds: tuple[str, ...]  # by sub-clock


class _Numbering(dict[Any, int]):
    """Gives each new thing the next number."""

    def of(self, thing: object) -> int:
        return self.setdefault(thing, len(self))


class _Builder:
    """Collects the tables clock by clock."""

    def __init__(self) -> None:
        self.events, self.keys, self.triggers, self.sets = (_Numbering() for _ in range(4))
        self.subs: list[tuple[int, bool, bool, int, bool, bool, bool, int, int]] = []
        self.starts: list[tuple[int, int, int]] = []
        self.ends: list[tuple[int, int, bool]] = []
        self.circumstances: list[Circumstance] = []
        self.pauses: list[tuple[int, int]] = []
        self.extensions: list[tuple[int, int, Extension]] = []
        self.ahead: set[Event] = set()
        self.hours: set[Event] = set()
        self.kinds: list[str] = []

    def trigger(self, key: str, code: str) -> int:
        return self.triggers.of(Trigger(self.keys.of(key) if key else NO_KEY, code))

    def add(self, number: int, clock: Clock) -> None:
        """One clock, each of its checkpoints a sub-clock of its own."""
        kind = kind_of(clock.starts[0].event) if clock.per == "record" else ""
        _check(clock, kind)
        in_hours = _runs_in_hours(clock)
        stop_set = self.sets.of((clock.stops, clock.stops_by, in_hours))
        before = ""
        for point in clock.checkpoints or (None,):
            sub = len(self.subs)
            again = self.trigger(clock.again, clock.again_limit or clock.code)
            self.subs.append(
                (
                    number,
                    clock.per == "child",
                    clock.stops_by == "child",
                    again if clock.again else -1,
                    clock.early,
                    in_hours,
                    clock.outlives,
                    stop_set,
                    self.keys.of(before) if before else -1,
                )
            )
            self.kinds.append(kind)
            for start in clock.starts:
                key, code = start.allowance, start.limit
                if point is not None:
                    key, code = point.allowance, point.limit
                trigger = self.trigger(key, code or clock.code)
                self.starts.append((sub, self.events.of(start.event), trigger))
                if start.ahead:
                    self.ahead.add(start.event)
            self.ends += [
                (sub, self.events.of(event), bool(kind) and kind_of(event) == kind)
                for event in clock.ends
            ]
            self.circumstances += [
                self.circumstance(sub, place, one, clock) for place, one in enumerate(clock.whiles)
            ]
            self.pauses += [(sub, self.events.of(event)) for event in clock.pauses]
            self.extensions += [(sub, self.events.of(e.decision), e) for e in clock.extends]
            before = point.allowance if point is not None else ""
        for event in clock.stops:
            self.events.of(event)
        for extension in clock.extends:
            self.keys.of(extension.by)
            if extension.ceiling:
                self.keys.of(extension.ceiling)
        if in_hours:
            self.hours |= {start.event for start in clock.starts} | set(clock.stops)

    def circumstance(self, sub: int, place: int, one: While, clock: Clock) -> Circumstance:
        code = one.limit or clock.code
        return Circumstance(
            sub=sub,
            place=place,
            spell=self.events.of(one.spell),
            also=self.events.of(one.also) if one.also else -1,
            first=self.trigger(one.first or one.again, code),
            again=self.trigger(one.again, code),
        )


def _check(clock: Clock, kind: str) -> None:
    """Refuse what would silently match nothing: a stop of another record."""
    for event in clock.stops if clock.per == "record" and clock.stops_by == "record" else ():
        if kind and kind_of(event) not in (kind, ""):
            raise ValueError(f"{clock.code}: {event.name} belongs to {kind_of(event)}, not {kind}")


def _runs_in_hours(clock: Clock) -> bool:
    keys = {key for _, _, key in clock.limits()}
    units = {version.unit == "hours" for key in keys for version in limit(key).versions}
    if len(units) > 1:
        raise ValueError(f"{clock.code}: one clock runs in hours or in days, not in both")
    if units == {True} and (clock.whiles or clock.pauses or clock.extends or clock.checkpoints):
        raise ValueError(f"{clock.code}: a clock in hours is neither changed, moved nor split")
    return units == {True}


@lru_cache(maxsize=64)
def compile_clocks(clocks: tuple[Clock, ...]) -> Programme:
    """The tables of some clocks. Raises ValueError naming the clock that cannot be read."""
    build = _Builder()
    for number, clock in enumerate(clocks):
        build.add(number, clock)
    if len(build.subs) > MOST or len(build.sets) > MOST:
        raise ValueError(f"more than {MOST} clocks in one pass")
    for event in [event for event in build.events if event.later]:
        build.keys.of(event.later)
    subs = list(zip(*build.subs, strict=True)) or [()] * 9
    starts = list(zip(*build.starts, strict=True)) or [()] * 3
    ends = list(zip(*build.ends, strict=True)) or [()] * 3
    sets = [(n, build.events.of(e)) for (stops, *_), n in build.sets.items() for e in stops]
    events = tuple(build.events)
    return Programme(
        clocks=clocks,
        events=events,
        keys=tuple(build.keys),
        triggers=tuple(build.triggers),
        sub_clock=_ints(subs[0]),
        sub_per_child=_bools(subs[1]),
        sub_stops_by_child=_bools(subs[2]),
        sub_again=_ints(subs[3]),
        sub_early=_bools(subs[4]),
        sub_hours=_bools(subs[5]),
        sub_outlives=_bools(subs[6]),
        sub_set=_ints(subs[7]),
        sub_after=_ints(subs[8]),
        start_sub=_ints(starts[0]),
        start_event=_ints(starts[1]),
        start_trigger=_ints(starts[2]),
        end_sub=_ints(ends[0]),
        end_event=_ints(ends[1]),
        end_by_record=_bools(ends[2]),
        set_number=_ints([n for n, _ in sets]),
        set_event=_ints([e for _, e in sets]),
        set_by_child=_bools([by == "child" for _, by, _ in build.sets]),
        set_hours=_bools([in_hours for *_, in_hours in build.sets]),
        circumstances=tuple(build.circumstances),
        pauses=tuple(build.pauses),
        extensions=tuple(build.extensions),
        ahead=_bools([event in build.ahead for event in events]),
        hours_event=_bools([event in build.hours for event in events]),
        spell_event=_bools([bool(event.until) for event in events]),
        line_kinds=tuple(build.kinds),
    )


def _ints(values: Sequence[int]) -> Ints:
    return np.array(values, dtype=np.int64)


def _bools(values: Sequence[bool]) -> Bools:
    return np.array(values, dtype=bool)
