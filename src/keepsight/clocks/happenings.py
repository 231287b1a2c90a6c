"""From fact tables to one long list of happenings in arrays: what was visible on a day.

Read table by table, empty tables skipped; every event of a table is one contiguous run of rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from zoneinfo import ZoneInfo

import numpy as np
import polars as pl
from numpy.typing import NDArray

from keepsight.clocks.compiled import Programme
from keepsight.clocks.held import Holdings
from keepsight.facts.tables import empty, fact_tables
from keepsight.kernel.fact import Condition, Event
from keepsight.law.due_dates import DueDates
from keepsight.law.local_time import DAY, day_begins, day_ends, local_day
from keepsight.law.working_days import FIRST_DAY, LAST_DAY

Ints = NDArray[np.int64]

#: Later than every moment, and "not recorded".
FAR = (1 << 27) - 1
NONE = np.iinfo(np.int64).min
#: In place of the child of a record that is about none (a request for information).
NOBODY = FAR - 1
#: How many happenings are read in one pass.
ROWS_AT_ONCE = 150_000
LONDON = ZoneInfo("Europe/London")
_NEVER_BEFORE = -1_000_000
_FIRST, _LAST = int(FIRST_DAY.astype(np.int64)), int(LAST_DAY.astype(np.int64))


@dataclass(frozen=True)
class Instant:
    """The moment of a question: the day in England, and the minute (UTC) up to which it reaches."""

    day: int
    minute: int

    @classmethod
    def of(cls, as_at: date | datetime) -> Instant:
        """A moment, or the end of a day."""
        if isinstance(as_at, datetime):
            moment = as_at if as_at.tzinfo else as_at.replace(tzinfo=LONDON)
            minute = int(moment.timestamp() // 60)
            return cls(int(local_day(np.array([minute]))[0]), minute)
        day = int(np.datetime64(as_at, "D").astype(np.int64))
        return cls(day, int(day_ends(np.array([day]))[0]) - 1)


@dataclass(frozen=True, eq=False)
class Happenings:
    """All happenings, event after event; event e is rows ``begin[e]`` to ``begin[e + 1]``.

    Days and minutes count from 1970. ``early``/``late``: the moment as a start (a day without a
    time from its beginning) and as a stop (until its end). ``until``: FAR while it lasts.
    ``minute``, ``recorded``, ``own_due``, ``key``: NONE where there is none.
    """

    begin: Ints
    child: Ints
    key: Ints  # the record it belongs to
    day: Ints
    minute: Ints
    early: Ints
    late: Ints
    until: Ints
    recorded: Ints  # microseconds
    own_due: Ints
    child_ids: Ints | None  # where ids are too large for the sorting keys: their real values
    key_ids: Ints | None
    undated: tuple[tuple[int, Ints], ...]  # (event, children) with a happening nobody dated

    def real(self, children: Ints) -> Ints:
        """The children's own ids; NONE for nobody."""
        if self.child_ids is None:
            return np.where(children == NOBODY, NONE, children)
        known = children != NOBODY
        return np.where(known, self.child_ids[np.where(known, children, 0)], NONE)

    def rows_of(self, events: Ints) -> tuple[Ints, Ints]:
        """(row, place): the rows of each event in turn, and which of ``events`` they are of."""
        first = self.begin[events]
        count = self.begin[events + 1] - first
        place = np.repeat(np.arange(len(events)), count)
        offset = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        return np.repeat(first, count) + offset, place


def known(frame: pl.DataFrame, known_on: date | None) -> pl.DataFrame:
    """The versions believed at the end of a day; without one, those believed now."""
    if known_on is None:
        if frame["superseded_at"].null_count() == frame.height:
            return frame
        return frame.filter(pl.col("superseded_at").is_null())
    superseded = pl.col("superseded_at")
    midnight = datetime.fromordinal(known_on.toordinal() + 1).replace(tzinfo=LONDON)
    end = midnight.astimezone(UTC)
    recorded = pl.col("recorded_at")
    return frame.filter(
        recorded.is_null() | (recorded < end),
        superseded.is_null() | (superseded >= end),
    )


def _not_yet(table: str, frame: pl.DataFrame, read: frozenset[str], day: int) -> pl.DataFrame:
    """Values that were not yet known on the day are hidden from the conditions that read them."""
    late = {
        name: hidden
        for name, column in _after(table).items()
        if name in read and (hidden := _days(frame[column]) > day).any()
    }
    if not late:
        return frame
    return frame.with_columns(
        frame[name].set(pl.Series(hidden), None).alias(name) for name, hidden in late.items()
    )


def _numbers(series: pl.Series) -> Ints:
    """Dates, moments or ids as the numbers behind them, NONE where there is nothing."""
    if series.dtype.is_temporal():
        return series.to_numpy().astype(np.int64)  # numpy's "not a time" is NONE
    if not series.null_count():
        return series.to_numpy()
    return series.to_arrow().fill_null(NONE).to_numpy(zero_copy_only=False)


def _days(series: pl.Series) -> Ints:
    """The days, in England, of dates or moments; NONE where there is nothing."""
    if isinstance(series.dtype, pl.Datetime):
        series = series.dt.convert_time_zone("Europe/London").dt.date()
    return _numbers(series)


def _columns(frame: pl.DataFrame, events: list[Event]) -> dict[str, Ints]:
    names = dict.fromkeys(
        name
        for e in events
        for name in (
            "child",
            "recorded_at",
            e.on,
            e.until,
            e.at,
            e.due,
            e.shown_on,
            e.first_since,
            e.line,
        )
        if name
    )
    return {name: _numbers(frame[name]) for name in names}


@cache
def _conditions(wheres: tuple[Condition, ...]) -> tuple[list[pl.Expr], frozenset[str]]:
    """Some conditions as columns named by their functions, and the columns they read."""
    expressions = [where().fill_null(False).alias(where.__name__) for where in wheres]
    return expressions, frozenset(name for e in expressions for name in e.meta.root_names())


@cache
def _after(table: str) -> dict[str, str]:
    return {column.name: column.after for column in fact_tables()[table].columns if column.after}


class _Reader:
    """Reads the events of one table after another, and keeps their columns."""

    def __init__(self, now: Instant, due_dates: DueDates, holdings: Holdings) -> None:
        self.now, self.due_dates, self.holdings = now, due_dates, holdings
        self.parts: dict[int, tuple[Ints, ...]] = {}
        self.undated: list[tuple[int, Ints]] = []

    def table(self, frame: pl.DataFrame, events: list[tuple[int, Event, bool]]) -> None:
        wheres = tuple(dict.fromkeys(event.where for _, event, _ in events if event.where))
        holding: dict[str, NDArray[np.bool_]] = {}
        if wheres:
            expressions, read = _conditions(wheres)
            seen = _not_yet(events[0][1].table, frame, read, self.now.day)
            masks = seen.select_seq(expressions)  # one after another: less to set up
            holding = {mask.name: mask.to_numpy() for mask in masks.iter_columns()}
        column = _columns(frame, [event for _, event, _ in events])
        for number, event, ahead in events:
            holds = holding[event.where.__name__] if event.where else None
            self.parts[number] = self.event(number, event, ahead, column, holds)

    def event(
        self,
        number: int,
        event: Event,
        ahead: bool,
        column: dict[str, Ints],
        holds: NDArray[np.bool_] | None,
    ) -> tuple[Ints, ...]:
        """The visible rows of one event: child, key, day, minute, until, recorded, own due date."""
        day, minute = self._when(event, column)
        visible = (day >= _NEVER_BEFORE) & (day <= (_LAST if ahead else self.now.day))
        if minute is not None and not ahead:
            visible &= minute <= self.now.minute
        if holds is not None:
            visible &= holds
        if event.first_since and self.holdings.said:
            of = self.holdings.of(event.table, column["child"])
            began = column[event.first_since]
            visible &= of.whole & (began != NONE) & (of.since <= began)
        if event.shown_on:
            shown = column[event.shown_on]
            undated = (day == NONE) & (shown != NONE) & (shown <= self.now.day)
            if holds is not None:
                undated &= holds
            self.undated.append((number, column["child"][undated]))
        at = np.flatnonzero(visible)
        nothing = np.full(len(at), NONE)
        day = day.take(at)
        until = np.full(len(at), FAR)
        if event.until:
            ends = column[event.until].take(at)
            over = np.flatnonzero((ends != NONE) & (ends <= self.now.day))
            # What lies ahead may be called off before it comes.
            until[over] = ends[over] if ahead else np.maximum(ends[over], day[over])
        return (
            column["child"].take(at),
            column[event.line].take(at) if event.line else nothing,
            np.maximum(day, _FIRST),
            nothing if minute is None else minute.take(at),
            until,
            column["recorded_at"].take(at),
            column[event.due].take(at) if event.due else nothing,
        )

    def _when(self, event: Event, column: dict[str, Ints]) -> tuple[Ints, Ints | None]:
        """The day and, where the event may have one, the minute of each row; NONE for none."""
        day, minute = column[event.on], None
        if event.at:
            timed = np.flatnonzero(column[event.at] != NONE)
            minute, day = np.full(len(day), NONE), day.copy()
            minute[timed] = column[event.at][timed] // 60_000_000
            day[timed] = local_day(minute[timed])
        if event.later:
            key = np.full(len(day), self.due_dates.keys[event.later])
            day = np.where(day == NONE, NONE, self.due_dates.at(key, day)[0])
        return day, minute


def gather(
    programme: Programme,
    facts: Mapping[str, pl.DataFrame],
    holdings: Holdings,
    due_dates: DueDates,
    now: Instant,
    known_on: date | None,
) -> Iterator[Happenings]:
    """Every happening that the clocks of a programme look for, as visible at ``now``.

    ``facts``: a frame for each fact table, by its code; one that is missing or empty holds nothing.
    ``holdings``: what the sources hold of them.
    Gives the happenings of some children after another, so that memory stays bounded and arrays
    stay in the processor's cache; at least one, be it empty.
    """
    reader = _Reader(now, due_dates, holdings)
    by_table: dict[str, list[tuple[int, Event, bool]]] = {}
    for number, event in enumerate(programme.events):
        by_table.setdefault(event.table, []).append((number, event, bool(programme.ahead[number])))
    for table, events in by_table.items():
        frame = _frame_of(table, facts, now, known_on)
        if frame is not None and not frame.is_empty():
            reader.table(frame, events)
    yield from _chunks(programme, reader)


def deaths_of(
    facts: Mapping[str, pl.DataFrame], now: Instant, known_on: date | None
) -> tuple[Ints, Ints]:
    """(children, days): who had died by a moment, in the order of their ids; each once."""
    nothing = np.zeros(0, dtype=np.int64)
    people = facts.get("person")
    if people is None or people["died_on"].null_count() == people.height:
        return nothing, nothing
    dead = known(people.filter(pl.col("died_on").is_not_null()), known_on)
    day, child = _numbers(dead["died_on"]), _numbers(dead["child"])
    by_now = day <= now.day
    child, first = np.unique(child[by_now], return_index=True)
    return child, day[by_now][first]


def _frame_of(
    code: str, facts: Mapping[str, pl.DataFrame], now: Instant, known_on: date | None
) -> pl.DataFrame | None:
    """A table's rows as known, or worked out of what is visible; None where nothing is there.

    One that is handed in is not worked out again.
    """
    table = fact_tables()[code]
    if table.worked_out is None or code in facts:
        frame = facts.get(code)
        return None if frame is None or frame.is_empty() else known(frame, known_on)
    behind: dict[str, pl.LazyFrame] = {}
    for one in table.out_of:
        frame = _frame_of(one, facts, now, known_on)
        if not behind and frame is None and not table.of_blanks:
            return None
        seen = empty(one) if frame is None else _visible(one, frame, now.day)
        behind[one] = seen.lazy()
    return table.worked_out(behind).collect()


def _visible(code: str, frame: pl.DataFrame, day: int) -> pl.DataFrame:
    """What had happened by a day: later rows left out, values that came later hidden."""
    happened = fact_tables()[code].happened
    if happened:
        seen = _days(frame[happened]) <= day
        frame = frame if seen.all() else frame.filter(pl.Series(seen))
    return _not_yet(code, frame, frozenset(_after(code)), day)


def _chunks(programme: Programme, reader: _Reader) -> Iterator[Happenings]:
    """What was read, for some children after another, each event's rows behind one another."""
    counts = np.zeros(len(programme.events), dtype=np.int64)
    parts = [part for _, part in sorted(reader.parts.items(), key=lambda item: item[0])]
    parts = parts or [(np.zeros(0, dtype=np.int64),) * 7]
    for number, part in reader.parts.items():
        counts[number] = len(part[0])
    columns = [np.concatenate([part[i] for part in parts]) for i in range(7)]
    undated = tuple(reader.undated)
    chunks = -(-int(counts.sum()) // ROWS_AT_ONCE)
    if chunks <= 1:
        yield _joined(programme, columns, counts, undated)
        return
    chunk = columns[0] % chunks
    order = np.argsort(chunk.astype(np.uint16), kind="stable")
    columns = [column.take(order) for column in columns]
    place = chunk * len(counts) + np.repeat(np.arange(len(counts)), counts)
    many = np.bincount(place, minlength=chunks * len(counts)).reshape(chunks, -1)
    end = 0
    for mine in many:
        begin, end = end, end + int(mine.sum())
        yield _joined(programme, [column[begin:end] for column in columns], mine, undated)


def _joined(
    programme: Programme,
    columns: list[Ints],
    counts: Ints,
    undated: tuple[tuple[int, Ints], ...],
) -> Happenings:
    """Happenings from their columns, ``counts`` of each event behind one another."""
    child, key, day, minute, until, recorded, own_due = columns
    early = day * DAY
    late = early
    if programme.hours_event.any():
        timed = np.flatnonzero(np.repeat(programme.hours_event, counts))
        early, late = early.copy(), late.copy()
        unknown = minute[timed] == NONE
        early[timed] = np.where(unknown, day_begins(day[timed]), minute[timed])
        late[timed] = np.where(unknown, day_ends(day[timed]) - 1, minute[timed])
    child, child_ids = _small(child)
    child = np.where(child == NONE, NOBODY, child)
    key, key_ids = _small(key)
    return Happenings(
        begin=np.concatenate([[0], np.cumsum(counts)]),
        child=child,
        key=key,
        day=day,
        minute=minute,
        early=early,
        late=late,
        until=until,
        recorded=recorded,
        own_due=own_due,
        child_ids=child_ids,
        key_ids=key_ids,
        undated=undated,
    )


def _small(ids: Ints) -> tuple[Ints, Ints | None]:
    """Ids that fit into a sorting key; where they do not, their rank and the ids by rank."""
    if not len(ids) or (ids.max() < NOBODY and not ((ids < 0) & (ids != NONE)).any()):
        return ids, None
    real = np.unique(ids[ids != NONE])
    return np.where(ids == NONE, NONE, np.searchsorted(real, ids)), real
