"""The state of a round on a day: what is shown, never stored."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

import numpy as np
import polars as pl
import pyarrow as pa
from numpy.typing import NDArray

from keepsight.clocks.happenings import NONE, Instant
from keepsight.clocks.table import UNIT
from keepsight.law.council import Council
from keepsight.law.due_dates import LAW_ALONE, add_months
from keepsight.law.local_time import day_ends
from keepsight.law.rules import UNITS
from keepsight.law.school_days import Calendars, calendars_of
from keepsight.law.school_terms import terms_between
from keepsight.law.working_days import WorkingCalendar

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

#: In the order in which they are asked for; the first that fits is the state.
STATES = ("cannot_be_told", "met", "met_late", "ended", "overdue", "due_soon", "not_due")
STATE_WORDS = pa.array(STATES, pa.large_string())
CANNOT_BE_TOLD, MET, MET_LATE, ENDED, OVERDUE, DUE_SOON, NOT_DUE = range(7)


def _minutes(moments: Ints) -> Ints:
    """Microseconds as minutes; NONE stays."""
    there = np.flatnonzero(moments != NONE)
    minutes = np.full(len(moments), NONE)
    minutes[there] = moments[there] // 60_000_000
    return minutes


class RoundColumns:
    """The columns of rounds that tell a state, as arrays; NONE where there is nothing.

    Days, ``_at`` in minutes. ``unit``: its place in UNITS, another number for none.
    """

    def __init__(self, columns: Mapping[str, Ints], missing: Bools) -> None:
        nothing = np.full(len(missing), NONE)
        self.due, self.met, self.ended = (columns[n] for n in ("due_on", "met_on", "ended_on"))
        self.trigger, self.unit = columns["trigger_on"], columns["unit"]
        self.told_to = columns.get("told_to", nothing)
        self.due_at, self.met_at, self.trigger_at = (
            _minutes(columns[name]) for name in ("due_at", "met_at", "trigger_at")
        )
        self.missing = missing
        self.timed = self.due_at != NONE

    @classmethod
    def of(cls, rounds: pl.DataFrame) -> RoundColumns:
        """From the columns of a frame (``table.SCHEMA``)."""
        days = ("due_on", "met_on", "ended_on", "trigger_on", "told_to")
        moments = ("due_at", "met_at", "trigger_at")
        # numpy's "not a time" is NONE
        columns = {name: rounds[name].to_numpy().astype(np.int64) for name in (*days, *moments)}
        return cls(
            columns | {"unit": _units_of(rounds)}, rounds["missing"].is_not_null().to_numpy()
        )

    def late(self, day: Ints, minute: Ints) -> Bools:
        """Whether a day, or a minute where both sides have one, lies after the due date."""
        by_minute = self.timed & (minute != NONE)
        late = np.where(by_minute, minute > self.due_at, day > self.due)
        return late & (self.due != NONE)


def with_states(
    rounds: pl.DataFrame,
    as_at: date | datetime,
    *,
    known_on: date | None = None,
    council: Council = LAW_ALONE,
) -> pl.DataFrame:
    """Rounds with their state on a day.

    Adds ``state`` (see STATES), ``was_overdue`` (it was late at some time up to then), ``taken``
    and ``left`` (whole units of the limit since the trigger and until the due date; negative when
    past) and ``working_days_left``. ``rounds`` must not know of anything after ``as_at``.
    """
    rule = StateRule(as_at, known_on, council)
    return rounds.hstack(rule.columns(RoundColumns.of(rounds)))


class StateRule:
    """How states are told on one day, for the rounds of any children."""

    def __init__(
        self, as_at: date | datetime, known_on: date | None, council: Council = LAW_ALONE
    ) -> None:
        self.now = Instant.of(as_at)
        self.calendars = calendars_of(council, known_on)
        self.soon = due_soon(self.now, council)

    def of_numbers(self, numbers: Mapping[str, Ints]) -> pl.DataFrame:
        """The added columns, for rounds as numbers (``table.round_numbers``), all of them told."""
        return self.columns(RoundColumns(numbers, np.zeros(len(numbers["due_on"]), dtype=bool)))

    @staticmethod
    def of_untold(count: int) -> pl.DataFrame:
        """The added columns of so many readings that cannot be given."""
        return pl.DataFrame([one.new_from_index(0, count) for one in _UNTOLD])

    def columns(self, each: RoundColumns) -> pl.DataFrame:
        """The added columns of some rounds."""
        state, ended_late = _states(each, self.now, self.calendars.working, self.soon)
        told = (state != CANNOT_BE_TOLD) & (each.due != NONE)
        columns = {
            "was_overdue": (state == OVERDUE) | (state == MET_LATE) | ended_late,
            **_counted(each, self.calendars, self.now, told),
        }
        table = {"state": STATE_WORDS.take(pa.array(state))}
        table |= {name: _arrow(values) for name, values in columns.items()}
        return pl.DataFrame(pl.from_arrow(pa.table(table)))


_UNTOLD = (
    pl.Series("state", [STATES[CANNOT_BE_TOLD]]),
    pl.Series("was_overdue", [False]),
    *(pl.Series(name, [None], dtype=pl.Int64) for name in ("taken", "left", "working_days_left")),
)


def _arrow(values: NDArray[np.generic]) -> pa.Array:
    """Numbers as a column in which NONE is null."""
    return pa.array(values) if values.dtype == bool else pa.array(values, mask=values == NONE)


def _states(
    each: RoundColumns, now: Instant, calendar: WorkingCalendar, soon: tuple[int, int]
) -> tuple[NDArray[np.uint8], Bools]:
    """(state, ended after the due date) of each round."""
    met, over = each.met != NONE, each.ended != NONE
    state = np.full(len(met), NOT_DUE, dtype=np.uint8)
    state[over] = ENDED
    state[met] = MET
    state[met & each.late(each.met, each.met_at)] = MET_LATE
    ended_at = np.full(len(met), NONE)
    timed = np.flatnonzero(each.timed & over)
    ended_at[timed] = day_ends(each.ended[timed]) - 1
    ended_late = (state == ENDED) & each.late(each.ended, ended_at)
    at = np.flatnonzero(~met & ~over)
    due, told_to, by_minute = each.due[at], each.told_to[at], each.timed[at]
    near = calendar.between(np.full(len(at), now.day), due) <= soon[0]
    near[by_minute] = each.due_at[at][by_minute] - now.minute <= soon[1] * 60
    past = np.where(by_minute, each.due_at[at] < now.minute, due < now.day)
    state[at[near & (due != NONE)]] = DUE_SOON
    past &= due != NONE
    state[at[past]] = OVERDUE
    # Late, unless it was done after the last day that any source holds: nobody can tell.
    state[at[past & (told_to != NONE) & (due > told_to)]] = CANNOT_BE_TOLD
    state[each.missing] = CANNOT_BE_TOLD
    return state, ended_late & ~each.missing


def due_soon(now: Instant, council: Council) -> tuple[int, int]:
    """How many working days, and hours, ahead of its date a round is due soon."""
    day = np.datetime64(now.day, "D").astype(date)
    return council.number("reporting.due_soon", day), council.number(
        "reporting.due_soon_hours", day
    )


def _counted(
    each: RoundColumns, calendars: Calendars, now: Instant, told: Bools
) -> dict[str, Ints]:
    """taken, left and working_days_left, in whole units; NONE where there is nothing to count."""
    count = len(told)
    running = told & (each.met == NONE) & (each.ended == NONE)
    until = np.where(each.met != NONE, each.met, np.where(each.ended != NONE, each.ended, now.day))
    taken, left, days = (np.full(count, NONE) for _ in range(3))
    at = np.flatnonzero(running)
    days[at] = calendars.working.between(np.full(len(at), now.day), each.due[at])
    unit = each.unit
    told = told & (each.trigger != NONE)
    for number, name in enumerate(UNITS):
        mine, open_ones = np.flatnonzero(told & (unit == number)), at[unit[at] == number]
        if name == "hours" and len(mine):
            running_at = np.where(running[mine], now.minute, each.met_at[mine])
            taken[mine] = _hours(each.trigger_at[mine], each.trigger[mine], running_at, until[mine])
            left[open_ones] = np.trunc((each.due_at[open_ones] - now.minute) / 60)
        elif len(mine):
            taken[mine] = _units(name, each.trigger[mine], until[mine], calendars)
            today = np.full(len(open_ones), now.day)
            left[open_ones] = _units(name, today, each.due[open_ones], calendars)
    return {"taken": taken, "left": left, "working_days_left": days}


def _units_of(rounds: pl.DataFrame) -> Ints:
    """The place of each round's unit in UNITS; of none, a place beyond them."""
    unit = rounds["unit"]
    if unit.dtype != UNIT:
        unit = unit.cast(UNIT)
    places = unit.to_arrow().indices.fill_null(len(UNITS))
    return places.to_numpy(zero_copy_only=False).astype(np.int64)


def _units(unit: str, a: Ints, b: Ints, calendars: Calendars) -> Ints:
    """Whole units from a to b, negative where b comes first."""
    if calendar := calendars.of(unit):
        return calendar.between(a, b)
    if unit == "terms":
        return terms_between(a, b)
    if unit == "months":
        low, high = np.minimum(a, b), np.maximum(a, b)
        months = low.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
        ends = high.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
        whole = ends - months
        whole -= add_months(low, whole) > high
        return np.where(b < a, -whole, whole)
    return np.trunc((b - a) / {"days": 1, "weeks": 7}[unit]).astype(np.int64)


def _hours(begin_at: Ints, begin: Ints, end_at: Ints, end: Ints) -> Ints:
    """Whole hours from a start (without a time: from its day's end) to an end (its day's end)."""
    start = np.where(begin_at == NONE, day_ends(np.maximum(begin, 0)) - 1, begin_at)
    stop = np.where(end_at == NONE, day_ends(np.maximum(end, 0)) - 1, end_at)
    return np.maximum(stop - start, 0) // 60
