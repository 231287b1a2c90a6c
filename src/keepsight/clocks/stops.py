"""Stops: what meets a clock, sorted once for each set of stops, and sliced for each line."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from keepsight.clocks.compiled import Programme
from keepsight.clocks.happenings import FAR, NONE, Happenings
from keepsight.clocks.lines import BITS, Lines, moments, pack
from keepsight.law.due_dates import NEVER, DueDates
from keepsight.law.local_time import DAY

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Stops:
    """The stops in reach of each line, sorted by line and moment.

    ``row``: of the happenings; NONE for a spell that held already when the line began. ``moment``:
    for the order. ``linked``: found as the clock says; not linked: a stop that names no record,
    found by the child instead.
    """

    line: Ints
    row: Ints
    moment: Ints
    linked: Bools


@dataclass(frozen=True, eq=False)
class _Index:
    """All stops sorted by (set, whose, moment).

    ``has_unlinked``: some name no record. ``spell_keys``: of those stops that are spells, and
    ``reach``: until when one of whose begun by then holds.
    """

    keys: Ints
    rows: Ints
    has_unlinked: bool
    spell_keys: Ints
    reach: Ints

    def first(self, whose: Ints, moment: Ints) -> Ints:
        """The place of the first stop from a moment on (or of whatever comes after)."""
        return np.searchsorted(self.keys, whose << BITS | moment)

    def until(self, whose: Ints, low: Ints, moment: Ints, once: Bools) -> Ints:
        """The place behind the last stop up to a moment; with ``once``, behind the first at most."""
        high = low.copy()
        several = np.flatnonzero(~once)
        bound = whose << BITS | moment
        high[several] = np.searchsorted(self.keys, bound[several], side="right")
        one = np.flatnonzero(once & (low < len(self.keys)))
        hit = self.keys.take(low[one])
        high[one] += (hit <= bound[one]) & (hit >> BITS == whose[one])
        return np.maximum(high, low)


def _index(programme: Programme, what: Happenings) -> _Index:
    rows, pair = what.rows_of(programme.set_event)
    number = programme.set_number.take(pair)
    spell = programme.spell_event.take(programme.set_event).take(pair)
    moment = moments(what, rows, programme.set_hours.take(number), as_stop=True)
    key = what.key.take(rows)
    unlinked = (key == NONE) & ~programme.set_by_child.take(number)
    by_child = programme.set_by_child.take(number) | unlinked
    keys = pack(number, by_child, np.where(by_child, what.child.take(rows), key)) << BITS | moment
    order = np.argsort(keys, kind="stable")
    keys, rows = keys.take(order), rows.take(order)
    spells = np.flatnonzero(spell.take(order))
    spell_keys = keys[spells]
    rank = np.cumsum(np.diff(spell_keys >> BITS, prepend=-1) != 0)
    reach = np.maximum.accumulate(rank << BITS | what.until[rows[spells]]) & FAR
    return _Index(keys, rows, bool(unlinked.any()), spell_keys, reach)


def find_stops(programme: Programme, what: Happenings, lines: Lines, due_dates: DueDates) -> Stops:
    """Every stop that counts for each line; for a line of one round only the first."""
    index = _index(programme, what)
    sub = lines.sub
    stop_set = programme.sub_set.take(sub)
    by_child = programme.sub_stops_by_child.take(sub) | (lines.key == NONE)
    whose = pack(stop_set, by_child, np.where(by_child, lines.child, lines.key))
    lowest = _lowest(programme, lines, due_dates)
    once = (programme.sub_again.take(sub) < 0) & ~lines.restarts
    standing = _standing(programme, index, lines, whose)
    low = index.first(whose, np.where(programme.sub_early.take(sub), 0, lowest))
    high = np.where(once & standing, low, index.until(whose, low, lines.end, once))
    parts = [_taken(low, high)]
    if index.has_unlinked:
        # A stop that names no record counts where the clock has no stop that names it.
        asked = np.flatnonzero(~by_child & ~(once & ((high > low) | standing)))
        unlinked = pack(stop_set, np.ones(len(lines), dtype=bool), lines.child)[asked]
        low = index.first(unlinked, lowest[asked])
        line, at = _taken(low, index.until(unlinked, low, lines.end[asked], once[asked]))
        parts.append((asked[line], at))
    line, at = (np.concatenate([part[i] for part in parts]) for i in range(2))
    linked = np.arange(len(line)) < len(parts[0][0])
    there = np.flatnonzero(standing)
    return _in_order(
        np.concatenate([line, there]),
        np.concatenate([index.rows.take(at), np.full(len(there), NONE)]),
        np.concatenate(
            [np.maximum(index.keys.take(at) & FAR, lines.begin[line]), lines.begin[there]]
        ),
        np.concatenate([linked, np.ones(len(there), dtype=bool)]),
    )


def _in_order(line: Ints, row: Ints, moment: Ints, linked: Bools) -> Stops:
    """Sorted by line and moment, twins dropped."""
    keys = line << BITS | moment
    order = np.argsort(keys, kind="stable")
    if len(order):
        single = np.ones(len(order), dtype=bool)
        single[1:] = np.diff(keys.take(order)) != 0
        order = order[single]
    return Stops(line.take(order), row.take(order), moment.take(order), linked.take(order))


def _lowest(programme: Programme, lines: Lines, due_dates: DueDates) -> Ints:
    """The first moment at which a stop counts: the start, or the day after the last checkpoint."""
    before = programme.sub_after[lines.sub]
    if not (before >= 0).any():
        return lines.begin
    passed = due_dates.at(before, lines.day)[0]
    return np.where((before >= 0) & (passed < NEVER), (passed + 1) * DAY, lines.begin)


def _standing(programme: Programme, index: _Index, lines: Lines, whose: Ints) -> Bools:
    """Whether a spell that is a stop held already when the line began (a worker, say)."""
    found = np.zeros(len(lines), dtype=bool)
    spell_set = np.zeros(len(programme.set_by_child), dtype=bool)
    spell_set[programme.set_number[programme.spell_event[programme.set_event]]] = True
    asked = np.flatnonzero(spell_set.take(programme.sub_set.take(lines.sub)))
    if len(asked) and len(index.spell_keys):
        bound = whose[asked] << BITS | lines.begin[asked]
        last = np.maximum(np.searchsorted(index.spell_keys, bound) - 1, 0)
        before = index.spell_keys[last]
        same = (before < bound) & (before >> BITS == whose[asked])
        found[asked] = same & (index.reach[last] > lines.day[asked])
    return found


def _taken(low: Ints, high: Ints) -> tuple[Ints, Ints]:
    """(line, place in the index) of every stop from low to high."""
    count = high - low
    line = np.repeat(np.arange(len(low)), count)
    return line, np.repeat(low - np.cumsum(count) + count, count) + np.arange(len(line))
