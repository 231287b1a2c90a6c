"""Lines: each life of a clock (a record, or the child), from its first start to its end.

Everything is found by sorting packed keys: (sub-clock or stop set, by child?, id, moment) in one
integer: 8 + 1 + 27 + 27 bits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from keepsight.clocks.compiled import Programme, kind_of
from keepsight.clocks.happenings import FAR, NONE, Happenings, Instant
from keepsight.law.local_time import DAY, day_ends

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
BITS = 27


def pack(what: Ints, by_child: Bools, ids: Ints) -> Ints:
    """What and whose, in one integer; shifted by BITS it takes a moment."""
    return ((what << 1) | by_child) << BITS | ids


@dataclass(frozen=True, eq=False)
class Lines:
    """One entry a line, in the order of ``whose``.

    ``key``: the record, NONE where the line is the child. ``begin``, ``day``: the moment and the day
    of its first start, ``end``: the last moment at which a stop still counts, ``over``: the day it ended, FAR while it
    runs. ``start_row``, ``start_line``, ``start_pair``: its starts (rows of the happenings), sorted
    by line and moment. ``restarts``: a start after a stop opens a new round.
    """

    sub: Ints
    child: Ints
    key: Ints
    begin: Ints
    day: Ints
    over: Ints
    end: Ints
    restarts: Bools
    start_row: Ints
    start_line: Ints
    start_pair: Ints

    def __len__(self) -> int:
        return len(self.sub)


def moments(what: Happenings, rows: Ints, hours: Bools, *, as_stop: bool) -> Ints:
    """The moment of each row as a start or a stop, in the lane of its clock."""
    timed = what.late if as_stop else what.early
    if not hours.any():
        return what.day.take(rows) * DAY
    return np.where(hours, timed.take(rows), what.day.take(rows) * DAY)


def last_moment(days: Ints, hours: Bools) -> Ints:
    """The last moment of each day, in days or in hours; FAR stays FAR."""
    safe = np.minimum(days, FAR // DAY - 1)
    ends = safe * DAY + DAY - 1
    timed = np.flatnonzero(hours)
    ends[timed] = day_ends(safe[timed]) - 1
    return np.where(days >= FAR // DAY - 1, FAR, ends)


@dataclass(frozen=True, eq=False)
class Deaths:
    """The children known to have died, in the order of their ids, and the days."""

    child: Ints
    day: Ints


def find_lines(programme: Programme, what: Happenings, now: Instant) -> Lines:
    """The lines that have begun (or, where a start may lie ahead, will begin)."""
    rows, pair = what.rows_of(programme.start_event)
    sub = programme.start_sub[pair]
    hours = programme.sub_hours.take(sub)
    moment = moments(what, rows, hours, as_stop=False)
    key = what.key.take(rows)
    by_child = programme.sub_per_child[sub] | (key == NONE)
    whose = pack(sub, by_child, np.where(by_child, what.child.take(rows), key))
    order = np.argsort((whose << BITS) | moment, kind="stable")
    rows, pair, sub, whose, moment = (a.take(order) for a in (rows, pair, sub, whose, moment))
    by_child, until = by_child[order], what.until.take(rows)
    ended = np.minimum(until, _first_end(programme, what, rows, sub, by_child))
    new = np.ones(len(rows), dtype=bool)
    new[1:] = whose[1:] != whose[:-1]
    new |= _new_life(new, by_child, what.day.take(rows), ended)
    first = np.flatnonzero(new)
    line = np.cumsum(new) - 1
    # A record ends with the first of its ends; the child's line when all its starts have ended.
    over = (
        ended[:0]
        if not len(first)
        else np.where(
            by_child[first], np.maximum.reduceat(ended, first), np.minimum.reduceat(ended, first)
        )
    )
    at_most = np.where(programme.sub_hours[sub[first]], now.minute, now.day * DAY + DAY - 1)
    begin = moment[first]
    return Lines(
        sub=sub[first],
        child=what.child[rows[first]],
        key=np.where(by_child[first], NONE, what.key[rows[first]]),
        begin=begin,
        day=what.day[rows[first]],
        over=over,
        end=np.minimum(
            last_moment(over, programme.sub_hours[sub[first]]), np.maximum(at_most, begin)
        ),
        restarts=by_child[first] & (programme.sub_again[sub[first]] < 0),
        start_row=rows,
        start_line=line,
        start_pair=pair,
    )


def ended_by_death(programme: Programme, lines: Lines, deaths: Deaths) -> Lines:
    """The lines with those ended on which a child's death came, but for clocks that outlive it."""
    if not len(deaths.child) or not len(lines):
        return lines
    at = np.minimum(np.searchsorted(deaths.child, lines.child), len(deaths.child) - 1)
    died = np.where(deaths.child[at] == lines.child, deaths.day[at], FAR)
    mortal = ~programme.sub_outlives[lines.sub] & (died >= lines.day)
    died = np.where(mortal, died, FAR)
    hours = programme.sub_hours[lines.sub]
    return replace(
        lines,
        over=np.minimum(lines.over, died),
        end=np.minimum(lines.end, last_moment(died, hours)),
    )


def _new_life(first_of_whose: Bools, by_child: Bools, day: Ints, ended: Ints) -> Bools:
    """Where a child's line is over before its next start, that start begins another life."""
    new = np.zeros(len(day), dtype=bool)
    if not by_child.any():
        return new
    group = np.cumsum(first_of_whose)
    reach = np.maximum.accumulate((group << BITS) | ended) & FAR
    later = by_child & ~first_of_whose
    new[1:] = later[1:] & (day[1:] > reach[:-1])
    return new


def _first_end(
    programme: Programme, what: Happenings, rows: Ints, sub: Ints, by_child: Bools
) -> Ints:
    """The day of the first event that ends each start's line, on or after the start; FAR if none."""
    found = np.full(len(rows), FAR)
    end_row, pair = what.rows_of(programme.end_event)
    if not len(end_row) or not len(rows):
        return found
    end_sub = programme.end_sub[pair]
    by_record = programme.end_by_record[pair] & (what.key[end_row] != NONE)
    ids = np.where(by_record, what.key[end_row], what.child[end_row])
    ends = np.sort(pack(end_sub, ~by_record, ids) << BITS | what.day[end_row])
    may = np.flatnonzero(np.isin(sub, programme.end_sub))
    for child in (False, True):
        if child and by_record.all():
            break
        asked = may if child else may[~by_child[may]]
        ids = what.child[rows[asked]] if child else what.key[rows[asked]]
        whose = pack(sub[asked], np.full(len(asked), child), ids)
        at = np.searchsorted(ends, whose << BITS | what.day[rows[asked]])
        hit = ends[np.minimum(at, len(ends) - 1)]
        same = (at < len(ends)) & (hit >> BITS == whose)
        found[asked[same]] = np.minimum(found[asked[same]], hit[same] & FAR)
    return found


def matched(
    programme: Programme, what: Happenings, lines: Lines, mine: Ints, event: int, sub: int
) -> tuple[Ints, Ints]:
    """(line, row): the happenings of an event on each line in ``mine`` of a sub-clock.

    They are found by the record where the event belongs to the same one; otherwise by the child.
    """
    rows = np.arange(what.begin[event], what.begin[event + 1])
    if not len(rows) or not len(mine):
        nothing = np.zeros(0, dtype=np.int64)
        return nothing, nothing
    kind = programme.line_kinds[sub]
    by_record = (
        (kind != "") & (kind_of(programme.events[event]) == kind) & (what.key.take(rows) != NONE)
    )
    ids = np.where(by_record, what.key.take(rows), what.child.take(rows))
    whose = pack(np.zeros(len(rows), dtype=np.int64), ~by_record, ids)
    order = np.argsort(whose, kind="stable")
    whose, rows = whose[order], rows[order]
    found = []
    for child in (False, True):
        asked = mine if child else mine[lines.key[mine] != NONE]
        ids = lines.child[asked] if child else lines.key[asked]
        wanted = pack(np.zeros(len(asked), dtype=np.int64), np.full(len(asked), child), ids)
        low, high = np.searchsorted(whose, wanted), np.searchsorted(whose, wanted, side="right")
        count = high - low
        at = np.repeat(low - np.cumsum(count) + count, count) + np.arange(count.sum())
        found.append((np.repeat(asked, count), rows[at]))
    return np.concatenate([f[0] for f in found]), np.concatenate([f[1] for f in found])
