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

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from keepsight.clocks.compiled import Programme
from keepsight.clocks.happenings import FAR, NONE, Happenings
from keepsight.clocks.held import BEYOND, Held, held
from keepsight.clocks.lines import Lines
from keepsight.clocks.rounds import Rounds
from keepsight.law.local_time import DAY

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Untold:
    """One reading that cannot be given: for a clock, or for one child; ``ended``: NONE if running."""

    clock: int
    child: int
    table: str
    ended: int


def tell(
    programme: Programme,
    what: Happenings,
    lines: Lines,
    rounds: Rounds,
    facts: Mapping[str, pl.DataFrame],
) -> tuple[Rounds, Ints, list[Untold]]:
    """The rounds that can be told, the last day up to which each can be, and what cannot be told.

    ``facts`` may hold "coverage" (facts/reporting) and "covered_children" (table, source,
    child); without the first, everything counts as held.
    """
    told = ~_undated(programme, what, lines, rounds)
    to = np.full(len(rounds), FAR)
    missing = np.zeros(len(rounds), dtype=np.int64)  # place in the sub-clock's tables
    untold: list[Untold] = []
    coverage = facts.get("coverage")
    if coverage is not None:
        told, to, missing = _by_coverage(programme, what, lines, rounds, facts, coverage, told)
    if not told.all():
        untold += _rows_for_children(programme, lines, rounds, told, missing)
        rounds, to = rounds.only(told), to[told]
    return rounds, to, untold


def stop_tables(programme: Programme, sub: int) -> tuple[str, ...]:
    """The tables of a sub-clock's stops."""
    stops = programme.clocks[programme.sub_clock[sub]].stops
    return tuple(dict.fromkeys(event.table for event in stops))


def _by_coverage(
    programme: Programme,
    what: Happenings,
    lines: Lines,
    rounds: Rounds,
    facts: Mapping[str, pl.DataFrame],
    coverage: pl.DataFrame,
    told: Bools,
) -> tuple[Bools, Ints, Ints]:
    """(told, last day held, place of the missing table) by what is held of each stop's table."""
    line_child = lines.child if what.child_ids is None else what.child_ids[lines.child]
    tables: dict[str, Held] = {}
    to = np.full(len(rounds), FAR)
    missing = np.zeros(len(rounds), dtype=np.int64)
    for sub in range(len(programme.sub_clock)):
        mine = np.flatnonzero(rounds.sub == sub)
        for place, table in enumerate(stop_tables(programme, sub) if len(mine) else ()):
            if table not in tables:
                tables[table] = held(table, coverage, facts, line_child)
            part = rounds.only(mine)
            if not _on_the_same_row(programme, sub, table):
                tells = _tells(programme, lines, part, tables[table], _once(programme, sub, table))
                missing[mine] = np.where(told[mine] & ~tells, place, missing[mine])
                told[mine] &= tells
            last = tables[table].to[part.line]
            to[mine] = np.where((last < to[mine]) & (last > -BEYOND), last, to[mine])
    return told, to, missing


def _on_the_same_row(programme: Programme, sub: int, table: str) -> bool:
    """Whether the row with the start bears the stop too, and so tells of it whoever sent it."""
    clock = programme.clocks[programme.sub_clock[sub]]
    events = [start.event for start in clock.starts]
    events += [stop for stop in clock.stops if stop.table == table]
    return all(event.table == table and event.line == "id" for event in events)


def _once(programme: Programme, sub: int, table: str) -> bool:
    stops = programme.clocks[programme.sub_clock[sub]].stops
    return all(stop.once for stop in stops if stop.table == table)


def _tells(
    programme: Programme, lines: Lines, rounds: Rounds, of: Held, stop_happens_once: bool
) -> Bools:
    """Whether what is held of a table is enough to tell each round."""
    met = rounds.met < FAR
    one_round = programme.sub_again[rounds.sub] < 0
    # An earlier stop that nobody fed would not make a round late that is known to be met in time.
    certain = one_round & met & ((rounds.met <= rounds.due) | stop_happens_once)
    by_whole = (rounds.begin // DAY >= of.since[rounds.line]) | certain
    after_a_stop = rounds.begin > lines.begin[rounds.line]
    running = lines.over[rounds.line] == FAR
    by_latest = np.where(met, certain, running | after_a_stop)
    return of.any[rounds.line] & np.where(of.whole[rounds.line], by_whole, by_latest)


def _undated(programme: Programme, what: Happenings, lines: Lines, rounds: Rounds) -> Bools:
    """Unmet rounds of children with a stop that nobody dated."""
    found = np.zeros(len(rounds), dtype=bool)
    for event, children in what.undated:
        sets = programme.set_number[programme.set_event == event]
        subs = np.flatnonzero(np.isin(programme.sub_set, sets))
        if len(subs) and len(children):
            child = lines.child if what.child_ids is None else what.child_ids[lines.child]
            found |= np.isin(rounds.sub, subs) & np.isin(child[rounds.line], children)
    return found & (rounds.met == FAR)


def unknown_starts(
    programme: Programme, facts: Mapping[str, pl.DataFrame], seen: set[str]
) -> list[Untold]:
    """Clocks whose start no source holds, but for those of which something is known all the same."""
    coverage = facts.get("coverage")
    if coverage is None:
        return []
    tables = set(coverage["table"].to_list())
    return [
        Untold(number, NONE, clock.starts[0].event.table, NONE)
        for number, clock in enumerate(programme.clocks)
        if clock.starts[0].event.table not in tables and clock.code not in seen
    ]


def _rows_for_children(
    programme: Programme, lines: Lines, rounds: Rounds, told: Bools, missing: Ints
) -> list[Untold]:
    """One row for each clock and child with something untold that still matters."""
    clock = programme.sub_clock[rounds.sub]
    child = lines.child[rounds.line]
    over = lines.over[rounds.line]
    running = (rounds.met == FAR) & (over == FAR)
    known = set(zip(clock[told].tolist(), child[told].tolist(), strict=True))
    found: dict[tuple[int, int], Untold] = {}
    for place in np.flatnonzero(~told):
        who = (int(clock[place]), int(child[place]))
        if not running[place] and who in known:
            continue
        ended = NONE if running[place] else int(min(over[place], rounds.met[place] // DAY))
        before = found.get(who)
        if before is not None and (
            before.ended == NONE or (ended != NONE and ended <= before.ended)
        ):
            continue
        table = stop_tables(programme, int(rounds.sub[place]))[missing[place]]
        found[who] = Untold(*who, table, ended)
    return list(found.values())
