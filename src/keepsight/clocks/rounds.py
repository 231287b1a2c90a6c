"""Rounds: from a line's beginning, or a stop, to the next stop; each with its due date.

All rows of all clocks are put in one order (line, moment, role: circumstance, start, stop). A round
opens at the first row of a line and at every stop; its due date is the least over its triggers, and
the stop that opens the next round is the one that met it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from keepsight.clocks.circumstances import Circumstances
from keepsight.clocks.compiled import Programme
from keepsight.clocks.happenings import FAR, NONE, Happenings
from keepsight.clocks.lines import BITS, Lines, moments
from keepsight.clocks.stops import Stops
from keepsight.law.due_dates import NEVER, DueDates
from keepsight.law.local_time import DAY

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

CIRCUMSTANCE, START, STOP = 0, 1, 2
#: The due date was set by the record itself, not by law.
BY_RECORD = -2


@dataclass(eq=False)
class Rounds:
    """One entry a round, as arrays of equal length.

    ``line``, ``sub``: whose. ``begin_row``, ``trigger_row``, ``met_row``: the happenings that
    opened it, set its date and met it (NONE: a circumstance that ended, a spell already standing,
    or unmet). ``begin``, ``trigger``, ``due``, ``met``: moments (NEVER: none). ``key``,
    ``version``: the law key and version of the date. ``limit``: number of the trigger.
    ``linked``: the stop names the line's record.
    """

    line: Ints
    sub: Ints
    begin_row: Ints
    begin: Ints
    trigger_row: Ints
    trigger: Ints
    limit: Ints
    version: Ints
    due: Ints
    met_row: Ints
    met: Ints
    linked: Bools

    def __len__(self) -> int:
        return len(self.line)

    def only(self, kept: Bools | Ints) -> Rounds:
        """The rounds at some places."""
        places = np.flatnonzero(kept) if kept.dtype == bool else kept
        if len(places) == len(self) and kept.dtype == bool:
            return self
        return Rounds(**{name: values.take(places) for name, values in vars(self).items()})


@dataclass(frozen=True, eq=False)
class _Rows:
    """Starts, circumstances and stops of all lines, in their order."""

    line: Ints
    moment: Ints
    role: Ints
    trigger: Ints  # -1: none
    row: Ints
    linked: Bools


def _rows(
    programme: Programme, what: Happenings, lines: Lines, stops: Stops, steps: Circumstances
) -> _Rows:
    sub = lines.sub[lines.start_line]
    started = moments(what, lines.start_row, programme.sub_hours[sub], as_stop=False)
    called_off = lines.over < lines.day  # a start that never came: its round is still told
    alive = (started <= lines.end[lines.start_line]) | called_off[lines.start_line]
    parts = (
        (steps.line, steps.moment, CIRCUMSTANCE, steps.first, steps.row),
        (
            lines.start_line[alive],
            started[alive],
            START,
            programme.start_trigger[lines.start_pair[alive]],
            lines.start_row[alive],
        ),
        (
            stops.line,
            stops.moment,
            STOP,
            _again(programme, lines, stops, steps),
            stops.row,
        ),
    )
    line, moment, trigger, row = (np.concatenate([part[i] for part in parts]) for i in (0, 1, 3, 4))
    role = np.repeat([part[2] for part in parts], [len(part[0]) for part in parts])
    linked = np.ones(len(line), dtype=bool)
    linked[len(line) - len(stops.line) :] = stops.linked
    # Three runs, each sorted: a stable sort merges them.
    order = np.argsort((line << BITS | moment) << 2 | role, kind="stable")
    return _Rows(*(part.take(order) for part in (line, moment, role, trigger, row, linked)))


def _again(programme: Programme, lines: Lines, stops: Stops, steps: Circumstances) -> Ints:
    """The trigger that each stop sets off: the clock's, or that of the circumstance that holds."""
    again = programme.sub_again.take(lines.sub).take(stops.line)
    if len(steps.keys):
        changed = np.zeros(len(lines), dtype=bool)
        changed[steps.line] = True
        at = np.flatnonzero(changed[stops.line])
        again[at] = steps.again_at(stops.line[at], stops.moment[at], again[at])
    return again


def _due(
    programme: Programme, what: Happenings, lines: Lines, rows: _Rows, due_dates: DueDates
) -> tuple[Ints, Ints]:
    """(due moment, version) that each row's trigger gives; NEVER where it gives none."""
    keys = np.array([*(trigger.key for trigger in programme.triggers), -1], dtype=np.int64)
    day = rows.moment // DAY
    timed = np.flatnonzero(programme.sub_hours.take(lines.sub).take(rows.line))
    day[timed] = what.day[rows.row[timed] * (rows.row[timed] >= 0)]
    due, version = due_dates.at(keys.take(rows.trigger), day)
    never = due >= NEVER
    moment = due * DAY
    if len(timed):
        row = rows.row[timed] * (rows.row[timed] >= 0)
        begin = np.where(what.minute[row] == NONE, what.late[row], rows.moment[timed])
        moment[timed] = begin + due[timed]
    moment[never] = NEVER
    if any(event.due for event in programme.events):
        started = np.flatnonzero(rows.role == START)
        own = what.own_due[rows.row[started]]
        tighter = (own != NONE) & (own * DAY < moment[started])
        moment[started[tighter]] = own[tighter] * DAY
        version[started[tighter]] = BY_RECORD
    return moment, version


def find_rounds(
    programme: Programme,
    what: Happenings,
    lines: Lines,
    stops: Stops,
    steps: Circumstances,
    due_dates: DueDates,
) -> Rounds:
    """Every round of every line that has a due date, or waits without one."""
    rows = _rows(programme, what, lines, stops, steps)
    count = len(rows.line)
    due, version = _due(programme, what, lines, rows, due_dates)
    stop = rows.role == STOP
    first = np.append(True, rows.line[1:] != rows.line[:-1])[:count]
    opens = np.flatnonzero(first | stop)
    place = np.arange(count)
    if not count:
        return _none()
    # The least due date of each round; of equal ones a start's, then the earliest row's.
    weight = ((due << 1 | (rows.role == CIRCUMSTANCE)) << 33) | place
    least = np.minimum.reduceat(weight, opens) & ((1 << 33) - 1)
    starts = np.where(rows.role == START, place, count)
    first_start = np.minimum.reduceat(starts, opens)
    closes = np.append(opens[1:], 0)
    line = rows.line[opens]
    again = programme.sub_again.take(lines.sub.take(line)) >= 0
    opened = first[opens]
    restarts = lines.restarts[line]
    from_start = opened | restarts
    begin = np.minimum(np.where(from_start, first_start, opens), count - 1)
    met = np.append(stop[opens[1:]] & (line[1:] == line[:-1]), False)
    waiting = np.array([trigger.key < 0 for trigger in programme.triggers])
    kept = due[least] < NEVER
    if waiting[programme.start_trigger].any():
        kept |= waiting[rows.trigger[begin]] & (rows.role[begin] == START)
    kept &= from_start | again
    kept &= ~(from_start & (first_start == count))
    kept &= opened | (rows.moment[opens] // DAY < lines.over[line])
    at = np.flatnonzero(kept)
    line, begin, least, closes = (a.take(at) for a in (line, begin, least, closes))
    met = met[at]
    return Rounds(
        line=line,
        sub=lines.sub.take(line),
        begin_row=rows.row.take(begin),
        begin=rows.moment.take(begin),
        trigger_row=rows.row.take(least),
        trigger=rows.moment.take(least),
        limit=rows.trigger.take(least),
        version=version.take(least),
        due=due.take(least),
        met_row=np.where(met, rows.row.take(closes), NONE),
        met=np.where(met, rows.moment.take(closes), FAR),
        linked=rows.linked.take(closes) | ~met,
    )


def _none() -> Rounds:
    nothing = np.zeros(0, dtype=np.int64)
    return Rounds(*(nothing,) * 11, nothing.astype(bool))


def merge_unlinked(programme: Programme, lines: Lines, rounds: Rounds) -> Rounds:
    """One round for all the lines of a child that one stop met without naming its record.

    Where no link is recorded, the line is the child: the starts before a stop are one round, which
    begins with the first and is due on the earliest date.
    """
    loose = np.flatnonzero(
        (rounds.met < FAR) & ~rounds.linked & (programme.sub_again[rounds.sub] < 0)
    )
    if len(loose) < 2:
        return rounds
    child, sub, met = lines.child[rounds.line[loose]], rounds.sub[loose], rounds.met[loose]
    by_due = np.lexsort((rounds.begin[loose], rounds.due[loose], met, child, sub))
    loose = loose[by_due]
    same = (np.diff(child[by_due]) == 0) & (np.diff(sub[by_due]) == 0) & (np.diff(met[by_due]) == 0)
    head = np.append(True, ~same)
    group = np.flatnonzero(head)
    order = np.arange(len(loose))
    earliest = np.minimum.reduceat(rounds.begin[loose] << 30 | order, group) & ((1 << 30) - 1)
    kept = np.ones(len(rounds), dtype=bool)
    kept[loose[~head]] = False
    rounds.begin_row[loose[group]] = rounds.begin_row[loose[earliest]]
    rounds.begin[loose[group]] = rounds.begin[loose[earliest]]
    return rounds.only(kept)
