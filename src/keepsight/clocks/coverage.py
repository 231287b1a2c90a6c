"""Cannot be told: where no source holds what would start or meet a clock.

A table that nobody fed says nothing. The rules, all in this file:

- No source holds the start's table: one reading for the clock, without a child.
- A start is known, but no source holds the table of the stops for that child: one for the child.
- A source holds stops from a day to a day: rounds that began earlier cannot be told (of a clock of
  one round, unless it is known to be met in time, or the stop happens only once for its record).
  A date later than the last day that is held stands while it is still to come; once it has passed,
  nobody can tell whether it was met (``states.py``).
- A source holds only the latest stop (Annex A's last visit): only the round after that one is told.
- The stop stands on the start's own row (an assessment's authorisation): the row tells.
- What would be the first of its kind is only known as such where the whole table has been held
  since the record began (``Event.first_since``, asked in ``happenings.py``).
- Somebody recorded a stop without its date: a round that nothing else met cannot be told.

Rounds that cannot be told are left out; a child has one row for them where its line still runs, or
where nothing else can be said about this clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from keepsight.clocks.compiled import Programme
from keepsight.clocks.happenings import FAR, NONE, Happenings
from keepsight.clocks.held import BEYOND, Held, Holdings
from keepsight.clocks.lines import BITS, Lines
from keepsight.clocks.rounds import Rounds
from keepsight.facts.tables import held_behind
from keepsight.law.local_time import DAY

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Untold:
    """Readings that cannot be given, as arrays of equal length: each for a clock, or for one child.

    ``clock``: its number. ``child``: by its own id, NONE: nobody. ``table``: the place of the missing
    table in ``tables``. ``ended``: the day, NONE if running.
    """

    clock: Ints
    child: Ints
    table: Ints
    ended: Ints
    tables: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.clock)

    @classmethod
    def nothing(cls) -> Untold:
        none = np.zeros(0, dtype=np.int64)
        return cls(clock=none, child=none, table=none, ended=none, tables=())

    def and_also(self, other: Untold) -> Untold:
        """These, and the others behind them."""
        both = zip(self._numbers(), other._numbers(), strict=True)
        clock, child, table, ended = (np.concatenate(pair) for pair in both)
        table[len(self) :] += len(self.tables)
        return Untold(clock, child, table, ended, self.tables + other.tables)

    def _numbers(self) -> tuple[Ints, Ints, Ints, Ints]:
        return self.clock, self.child, self.table, self.ended


def tell(
    programme: Programme,
    what: Happenings,
    lines: Lines,
    rounds: Rounds,
    holdings: Holdings,
) -> tuple[Rounds, Ints, Untold]:
    """The rounds that can be told, the last day up to which each can be, and what cannot be told.

    Where ``holdings`` say nothing, everything counts as held.
    """
    told = ~_undated(programme, what, lines, rounds)
    to = np.full(len(rounds), FAR)
    missing = np.zeros(len(rounds), dtype=np.int64)  # place in the sub-clock's tables
    untold = Untold.nothing()
    if holdings.said:
        told, to, missing = _by_coverage(programme, what, lines, rounds, holdings, told)
    if not told.all():
        untold = _rows_for_children(programme, what, lines, rounds, told, missing)
        rounds, to = rounds.only(told), to[told]
    return rounds, to, untold


@lru_cache(maxsize=4096)
def stop_tables(programme: Programme, sub: int) -> tuple[str, ...]:
    """The tables of a sub-clock's stops."""
    stops = programme.clocks[programme.sub_clock[sub]].stops
    return tuple(dict.fromkeys(_covering(event.table) for event in stops))


def _covering(table: str) -> str:
    """The table whose coverage tells of a table: itself, or the first it is worked out of."""
    return held_behind([table])[0]


def _by_coverage(
    programme: Programme,
    what: Happenings,
    lines: Lines,
    rounds: Rounds,
    holdings: Holdings,
    told: Bools,
) -> tuple[Bools, Ints, Ints]:
    """(told, last day held, place of the missing table) by what is held of each stop's table."""
    line_child = what.real(lines.child)
    asked = _stops_asked(programme)
    # Each round once a table of its stops, the rounds of one table behind one another.
    count = asked.count[rounds.sub]
    each = np.repeat(np.arange(len(rounds)), count)
    place = np.arange(len(each)) - np.repeat(np.cumsum(count) - count, count)
    which = asked.first[rounds.sub][each] + place
    order = np.argsort(asked.table[which], kind="stable")
    tables, begins = np.unique(asked.table[which][order], return_index=True)
    to = np.full(len(rounds), FAR)
    missing = np.where(told, FAR, 0)
    for table, at in zip(tables.tolist(), np.split(order, begins)[1:], strict=True):
        mine, stop = each[at], which[at]
        part = rounds.only(mine)
        of = holdings.of(asked.tables[table], line_child[part.line])
        tells = asked.same_row[stop] | _tells(programme, lines, part, of, asked.once[stop])
        missing[mine] = np.where(tells, missing[mine], np.minimum(missing[mine], place[at]))
        told[mine] &= tells
        to[mine] = np.where((of.to < to[mine]) & (of.to > -BEYOND), of.to, to[mine])
    return told, to, np.where(missing == FAR, 0, missing)


@dataclass(frozen=True, eq=False)
class _StopsAsked:
    """The tables of all sub-clocks' stops behind one another; a sub-clock's from ``first`` on.

    ``table``: its place in ``tables``. ``same_row``: the row with the start bears the stop too, and
    so tells of it whoever sent it. ``once``: each of its stops happens only once for its record.
    """

    first: Ints
    count: Ints
    table: Ints
    same_row: Bools
    once: Bools
    tables: tuple[str, ...]


@lru_cache(maxsize=64)
def _stops_asked(programme: Programme) -> _StopsAsked:
    first, every = _places(programme)
    tables = tuple(dict.fromkeys(every))
    subs = range(len(programme.sub_clock))
    asked = [(sub, table) for sub in subs for table in stop_tables(programme, sub)]
    return _StopsAsked(
        first=first,
        count=np.array([len(stop_tables(programme, sub)) for sub in subs], dtype=np.int64),
        table=np.array([tables.index(table) for table in every], dtype=np.int64),
        same_row=np.array([_on_the_same_row(programme, *one) for one in asked], dtype=bool),
        once=np.array([_once(programme, *one) for one in asked], dtype=bool),
        tables=tables,
    )


def _on_the_same_row(programme: Programme, sub: int, table: str) -> bool:
    clock = programme.clocks[programme.sub_clock[sub]]
    events = [start.event for start in clock.starts]
    events += [stop for stop in clock.stops if _covering(stop.table) == table]
    return all(event.table == table and event.line == "id" for event in events)


def _once(programme: Programme, sub: int, table: str) -> bool:
    stops = programme.clocks[programme.sub_clock[sub]].stops
    return all(stop.once for stop in stops if _covering(stop.table) == table)


def _tells(
    programme: Programme, lines: Lines, rounds: Rounds, of: Held, stop_happens_once: Bools
) -> Bools:
    """Whether what is held of a table, for each round's child, is enough to tell the round."""
    met = rounds.met < FAR
    one_round = programme.sub_again[rounds.sub] < 0
    # An earlier stop that nobody fed would not make a round late that is known to be met in time.
    certain = one_round & met & ((rounds.met <= rounds.due) | stop_happens_once)
    by_whole = (rounds.begin // DAY >= of.since) | certain
    after_a_stop = rounds.begin > lines.begin[rounds.line]
    running = lines.over[rounds.line] == FAR
    by_latest = np.where(met, certain, running | after_a_stop)
    return of.any & np.where(of.whole, by_whole, by_latest)


def _undated(programme: Programme, what: Happenings, lines: Lines, rounds: Rounds) -> Bools:
    """Unmet rounds of children with a stop that nobody dated."""
    found = np.zeros(len(rounds), dtype=bool)
    for event, children in what.undated:
        sets = programme.set_number[programme.set_event == event]
        subs = np.flatnonzero(np.isin(programme.sub_set, sets))
        if len(subs) and len(children):
            child = what.real(lines.child)
            found |= np.isin(rounds.sub, subs) & np.isin(child[rounds.line], children)
    return found & (rounds.met == FAR)


def unknown_starts(programme: Programme, holdings: Holdings, seen: set[str]) -> Untold:
    """Clocks whose start no source holds, but for those of which something is known all the same."""
    if not holdings.said:
        return Untold.nothing()
    begun_by = _begun_by(programme)
    held_tables = holdings.tables
    number = np.array(
        [
            number
            for number, clock in enumerate(programme.clocks)
            if begun_by[number] not in held_tables and clock.code not in seen
        ],
        dtype=np.int64,
    )
    nothing = np.full(len(number), NONE)
    return Untold(clock=number, child=nothing, table=number, ended=nothing, tables=begun_by)


@lru_cache(maxsize=64)
def _begun_by(programme: Programme) -> tuple[str, ...]:
    """The table of each clock's start."""
    return tuple(_covering(clock.starts[0].event.table) for clock in programme.clocks)


def _rows_for_children(
    programme: Programme,
    what: Happenings,
    lines: Lines,
    rounds: Rounds,
    told: Bools,
    missing: Ints,
) -> Untold:
    """One row for each clock and child with something untold that still matters: the one that runs,
    or ended last."""
    clock, child = programme.sub_clock[rounds.sub], lines.child[rounds.line]
    over = lines.over[rounds.line]
    running = (rounds.met == FAR) & (over == FAR)
    ended = np.where(running, FAR, np.minimum(over, rounds.met // DAY))
    whose = clock << BITS | child
    at = np.flatnonzero(~told & (running | ~np.isin(whose, whose[told])))
    at = at[np.lexsort((-ended[at], whose[at]))]
    at = at[np.append(True, np.diff(whose[at]) != 0)[: len(at)]]
    first, tables = _places(programme)
    return Untold(
        clock=clock[at],
        child=what.real(child[at]),
        table=first[rounds.sub[at]] + missing[at],
        ended=np.where(ended[at] == FAR, NONE, ended[at]),
        tables=tables,
    )


@lru_cache(maxsize=64)
def _places(programme: Programme) -> tuple[Ints, tuple[str, ...]]:
    """Where the tables of each sub-clock's stops begin in the list of all of them."""
    each = [stop_tables(programme, sub) for sub in range(len(programme.sub_clock))]
    lengths = np.array([len(tables) for tables in each], dtype=np.int64)
    return np.cumsum(lengths) - lengths, tuple(table for tables in each for table in tables)
