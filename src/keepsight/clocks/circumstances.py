"""Circumstances: which of a clock's ``whiles`` holds when, as steps along each line."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from keepsight.clocks.compiled import Circumstance, Programme
from keepsight.clocks.happenings import FAR, NONE, Happenings
from keepsight.clocks.lines import BITS, Lines, matched
from keepsight.law.local_time import DAY

Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Circumstances:
    """The steps of all lines, sorted by line and moment; from each on, one circumstance holds.

    ``again``: the trigger after a stop from then on. ``first``: the trigger of the step itself.
    ``row``: the happening that brought it; NONE where a circumstance ended.
    """

    keys: Ints  # line, moment
    again: Ints
    first: Ints
    row: Ints

    @property
    def line(self) -> Ints:
        return self.keys >> BITS

    @property
    def moment(self) -> Ints:
        return self.keys & FAR

    def again_at(self, line: Ints, moment: Ints, default: Ints) -> Ints:
        """The trigger that a stop sets off on each line at each moment."""
        if not len(self.keys):
            return default
        at = np.searchsorted(self.keys, line << BITS | moment, side="right") - 1
        holds = (at >= 0) & (self.keys[np.maximum(at, 0)] >> BITS == line)
        return np.where(holds, self.again[np.maximum(at, 0)], default)


def find_circumstances(programme: Programme, what: Happenings, lines: Lines) -> Circumstances:
    """Every change of the circumstance that wins, on lines of clocks that have any."""
    nothing = np.zeros(0, dtype=np.int64)
    there = np.diff(what.begin) > 0  # by event
    some = [
        one
        for one in programme.circumstances
        if there[one.spell] and (one.also < 0 or there[one.also])
    ]
    if not some or not len(lines):
        return Circumstances(nothing, nothing, nothing, nothing)
    spells = [_spells(programme, what, lines, one) for one in some]
    line, place, start, end, row = (np.concatenate([s[i] for s in spells]) for i in range(5))
    return _steps(programme, lines, line, place, start, end, row)


def _spells(
    programme: Programme, what: Happenings, lines: Lines, one: Circumstance
) -> tuple[Ints, Ints, Ints, Ints, Ints]:
    """(line, place, first day, day it is over, row) of one circumstance, within each line."""
    mine = np.flatnonzero(lines.sub == one.sub)
    line, row = matched(programme, what, lines, mine, one.spell, one.sub)
    start, end = what.day[row], what.until[row]
    if one.also >= 0:
        line, row, start, end = _both(programme, what, lines, mine, one, line, row)
    start = np.maximum(start, lines.day[line])
    inside = (start < end) & (start * DAY <= lines.end[line])
    return line[inside], np.full(inside.sum(), one.place), start[inside], end[inside], row[inside]


def _both(
    programme: Programme,
    what: Happenings,
    lines: Lines,
    mine: Ints,
    one: Circumstance,
    line: Ints,
    row: Ints,
) -> tuple[Ints, Ints, Ints, Ints]:
    """The times for which a spell and the second one of its circumstance hold together."""
    other_line, other_row = matched(programme, what, lines, mine, one.also, one.sub)
    order = np.argsort(other_line, kind="stable")
    other_line, other_row = other_line[order], other_row[order]
    low = np.searchsorted(other_line, line)
    count = np.searchsorted(other_line, line, side="right") - low
    at = np.repeat(low - np.cumsum(count) + count, count) + np.arange(count.sum())
    line, row, other = np.repeat(line, count), np.repeat(row, count), other_row[at]
    start = np.maximum(what.day[row], what.day[other])
    end = np.minimum(what.until[row], what.until[other])
    later = np.where(what.day[other] > what.day[row], other, row)
    return line, later, start, end


def _steps(
    programme: Programme, lines: Lines, line: Ints, place: Ints, start: Ints, end: Ints, row: Ints
) -> Circumstances:
    """Counts the spells that hold after each change and keeps the changes of the winner."""
    lasts = end < FAR
    line = np.concatenate([line, line[lasts]])
    moment = np.concatenate([start, end[lasts]]) * DAY
    change = np.concatenate([np.ones(len(start), dtype=np.int64), -np.ones(lasts.sum(), np.int64)])
    place = np.concatenate([place, place[lasts]])
    row = np.concatenate([row, np.full(lasts.sum(), NONE)])
    order = np.argsort(line << BITS | moment, kind="stable")
    line, moment, change, place, row = (a[order] for a in (line, moment, change, place, row))
    keys = line << BITS | moment
    winner, bringing = _winners(keys, line, change, place, row)
    last = np.append(keys[1:] != keys[:-1], True)[: len(keys)]
    keys, line, winner, bringing = keys[last], line[last], winner[last], bringing[last]
    before = np.concatenate([[-1], winner[:-1]])[: len(winner)]
    before = np.where(np.concatenate([[-1], line[:-1]])[: len(line)] == line, before, -1)
    changed = (winner != before) & (keys & FAR <= lines.end[line])
    keys, line, winner, bringing = (a[changed] for a in (keys, line, winner, bringing))
    sub = lines.sub[line]
    again, first = programme.sub_again[sub], programme.sub_again[sub]
    for one in programme.circumstances:
        here = (sub == one.sub) & (winner == one.place)
        again, first = np.where(here, one.again, again), np.where(here, one.first, first)
    return Circumstances(keys, again, first, np.where(winner >= 0, bringing, NONE))


def _winners(keys: Ints, line: Ints, change: Ints, place: Ints, row: Ints) -> tuple[Ints, Ints]:
    """After each change: the first place that holds (-1: none), and the row that brought it."""
    winner = np.full(len(keys), -1, dtype=np.int64)
    bringing = np.full(len(keys), NONE, dtype=np.int64)
    new = np.append(True, line[1:] != line[:-1])[: len(keys)]
    first = np.maximum.accumulate(np.where(new, np.arange(len(keys)), 0))
    for number in sorted(set(place.tolist()), reverse=True):
        mine = place == number
        total = np.cumsum(np.where(mine, change, 0))
        base = (total - np.where(mine, change, 0))[first]
        holds = total - base > 0
        began = np.maximum.accumulate(np.where(mine & (change > 0), np.arange(len(keys)), -1))
        winner = np.where(holds, number, winner)
        bringing = np.where(holds, row[np.maximum(began, 0)], bringing)
    return winner, bringing
