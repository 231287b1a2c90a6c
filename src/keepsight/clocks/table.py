"""Rounds as a data frame: ids, dates, the limit that set the date, and the law behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import polars as pl
import pyarrow as pa
from numpy.typing import NDArray

from keepsight.clocks.compiled import Programme
from keepsight.clocks.coverage import Untold, stop_tables
from keepsight.clocks.happenings import FAR, NONE, Happenings
from keepsight.clocks.lines import Lines
from keepsight.clocks.moved_dates import Move
from keepsight.clocks.rounds import BY_RECORD, Rounds
from keepsight.law.due_dates import NEVER, DueDates
from keepsight.law.local_time import DAY, local_day
from keepsight.law.rules import UNITS

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
MOMENT = pl.Datetime("us", "UTC")
UNIT = pl.Enum(UNITS)

#: The columns of rounds. ``clock``: the declaration, ``limit``: the code of the limit that set the
#: date; ``line``: the record, null where the line is the child; ``trigger``: the event that set the
#: date, on ``trigger_on``; ``recorded_on``: of what was recorded late, when; ``missing``: the table
#: that no source holds, and then no dates; ``told_to``: the last day up to which sources hold what
#: would meet it, null: still fed.
SCHEMA: dict[str, pl.DataType] = {
    "child": pl.Int64(),
    "clock": pl.String(),
    "limit": pl.String(),
    "line": pl.Int64(),
    "line_kind": pl.String(),
    "started_on": pl.Date(),
    "started_at": MOMENT,
    "trigger": pl.String(),
    "trigger_on": pl.Date(),
    "trigger_at": MOMENT,
    "due_on": pl.Date(),
    "due_at": MOMENT,
    "met_on": pl.Date(),
    "met_at": MOMENT,
    "ended_on": pl.Date(),
    "recorded_late": pl.Boolean(),
    "recorded_on": pl.Date(),
    "allowed": pl.Int64(),
    "unit": UNIT,
    "law_key": pl.String(),
    "law_valid_from": pl.Date(),
    "law_kind": pl.String(),
    "law_source": pl.String(),
    "extended_by": pl.Int64(),
    "extended_unit": pl.String(),
    "extended_on": pl.Date(),
    "paused_days": pl.Int64(),
    "paused_by": pl.String(),
    "missing": pl.String(),
    "stops_table": pl.String(),
    "told_to": pl.Date(),
}


#: What a column is where no round has anything in it.
_NOTHING = {name: pl.lit(None, dtype=dtype).alias(name) for name, dtype in SCHEMA.items()}
#: Columns of words, which come from places in short lists.
WORDS = tuple(name for name, dtype in SCHEMA.items() if dtype == pl.String() and name != "missing")


@lru_cache(maxsize=64)
def _words(programme: Programme, due_dates: DueDates) -> dict[str, pl.Series]:
    """The list of words of each column that holds any."""
    versions = due_dates.versions
    words: dict[str, Sequence[str | None]] = {
        "clock": [programme.clocks[number].code for number in programme.sub_clock],
        "limit": [trigger.limit for trigger in programme.triggers],
        "line_kind": [kind or None for kind in programme.line_kinds],
        "trigger": [event.name for event in programme.events],
        "law_key": [version.key for version in versions],
        "law_kind": [*(version.kind for version in versions), "record"],
        "law_source": [version.source for version in versions],
        "extended_unit": UNITS,
        "paused_by": [event.name for event in programme.events],
        "stops_table": [stop_tables(programme, sub)[0] for sub in range(len(programme.sub_clock))],
    }
    return {name: pl.Series(name, list(words[name]) or [None], dtype=pl.String) for name in WORDS}


@lru_cache(maxsize=64)
def _expressions(programme: Programme, due_dates: DueDates) -> dict[str, pl.Expr]:
    """How each column comes from its numbers: the words from their places in a list."""
    given = {
        name: pl.lit(words).gather(pl.col(name)).alias(name)
        for name, words in _words(programme, due_dates).items()
    }
    given["unit"] = pl.col("unit").cat.to(UNIT)
    return {name: given.get(name, pl.col(name)) for name in SCHEMA}


def _arrow(name: str, values: Ints | Bools) -> pa.Array:
    """Numbers as they lie in a column of their type; NONE (and a place below 0) become null."""
    dtype = SCHEMA[name]
    if dtype == pl.Boolean():
        return pa.array(values)
    if name == "unit":
        return pa.array(values.astype(np.uint8), mask=values < 0)
    if name in WORDS:
        return pa.array(values.astype(np.uint32), mask=values < 0)
    nothing = values == NONE
    if dtype == pl.Date():
        return pa.array(values.astype(np.int32), mask=nothing).view(pa.date32())
    numbers = pa.array(values, mask=nothing)
    return numbers.view(pa.timestamp("us", "UTC")) if dtype == MOMENT else numbers


def as_table(
    programme: Programme, due_dates: DueDates, numbers: Mapping[str, Ints | Bools]
) -> pl.DataFrame:
    """The frame of SCHEMA, from the columns of ``round_numbers``."""
    if not len(numbers["child"]):
        return pl.DataFrame(schema=SCHEMA)
    table = pa.table({name: _arrow(name, values) for name, values in numbers.items()})
    expressions = _expressions(programme, due_dates)
    return pl.DataFrame(pl.from_arrow(table)).select_seq(
        expressions[name] if name in numbers else _NOTHING[name] for name in SCHEMA
    )


def round_numbers(
    programme: Programme,
    what: Happenings,
    lines: Lines,
    rounds: Rounds,
    due_dates: DueDates,
    moves: Mapping[int, Move],
    told_to: Ints,
) -> dict[str, Any]:
    """Every column as numbers: ids, days, microseconds, or places in lists of words.

    NONE (of a place: below 0) where there is nothing; a column that would have nothing at all may
    be left out.
    """
    hours = np.flatnonzero(programme.sub_hours[rounds.sub])
    child, key = lines.child[rounds.line], lines.key[rounds.line]
    due_day = rounds.due // DAY
    due_day[hours] = local_day(rounds.due[hours])
    due_day[rounds.due >= NEVER] = NONE
    due_at = np.full(len(rounds), NONE)
    due_at[hours] = rounds.due[hours] * 60_000_000
    over = lines.over[rounds.line]
    met_on, met_at = _when(what, rounds.met_row, rounds.met, hours)
    recorded_on = _recorded_late(what, rounds, due_day, met_on)
    if len(hours):  # met on the day, and after the hour
        after = (met_at[hours] != NONE) & (met_at[hours] > due_at[hours])
        recorded_on[hours[after]] = NONE
    late = recorded_on != NONE
    started_on, started_at = _when(what, rounds.begin_row, rounds.begin, hours)
    trigger_on, trigger_at = _when(what, rounds.trigger_row, rounds.trigger, hours)
    if programme.circumstances:  # one that took over from another did so later than it began
        trigger_on = np.maximum(trigger_on, rounds.trigger // DAY)
    return {
        "child": what.real(child),
        "clock": rounds.sub,
        "limit": rounds.limit,
        "line": key
        if what.key_ids is None
        else np.where(key == NONE, NONE, what.key_ids[key * (key >= 0)]),
        "line_kind": rounds.sub,
        "started_on": started_on,
        "started_at": started_at,
        "trigger": _event_of(what, rounds.trigger_row),
        "trigger_on": trigger_on,
        "trigger_at": trigger_at,
        "due_on": due_day,
        "due_at": due_at,
        "met_on": met_on,
        "met_at": met_at,
        "ended_on": np.where((over < FAR) & (rounds.met == FAR), over, NONE),
        "recorded_late": late,
        **({"recorded_on": recorded_on} if late.any() else {}),
        **_law(due_dates, rounds),
        **_moved(programme, moves, len(rounds)),
        "stops_table": rounds.sub,
        **({"told_to": np.where(told_to < FAR, told_to, NONE)} if (told_to < FAR).any() else {}),
    }


def _when(what: Happenings, row: Ints, moment: Ints, hours: Ints) -> tuple[Ints, Ints]:
    """(day, microsecond) of each happening; without one, of its moment; FAR: nothing."""
    known = row != NONE
    day = what.day.take(row * known)
    other = np.flatnonzero(~known)
    day[other] = moment[other] // DAY
    at = np.full(len(row), NONE)
    if len(hours):
        mine, there = row[hours], known[hours]
        day[hours[~there]] = local_day(moment[hours[~there]])
        minute = np.where(there, what.minute[np.where(there, mine, 0)], NONE)
        at[hours] = np.where(minute == NONE, NONE, minute * 60_000_000)
    nothing = moment == FAR
    day[nothing], at[nothing] = NONE, NONE
    return day, at


def _event_of(what: Happenings, row: Ints) -> Ints:
    """The event of each row, -1 for none."""
    events = np.repeat(np.arange(len(what.begin) - 1), np.diff(what.begin))
    return np.where(row == NONE, -1, events[np.where(row == NONE, 0, row)])


def _recorded_late(what: Happenings, rounds: Rounds, due: Ints, met_on: Ints) -> Ints:
    """The day on which what met a round in time was written down, where that was after the due date."""
    recorded = np.where(
        rounds.met_row == NONE, NONE, what.recorded[rounds.met_row * (rounds.met_row >= 0)]
    )
    # In summer a day in England begins an hour before the day in UTC: only those near are asked.
    late = (recorded != NONE) & (due != NONE) & (met_on <= due)
    late &= recorded // 60_000_000 >= (due + 1) * DAY - 60
    near = np.flatnonzero(late)
    day = local_day(recorded[near] // 60_000_000)
    recorded_on = np.full(len(late), NONE)
    recorded_on[near] = np.where(day > due[near], day, NONE)
    return recorded_on


@lru_cache(maxsize=64)
def _of_versions(due_dates: DueDates) -> tuple[Ints, Ints, Ints]:
    """Number, unit and first day of each version of law; last, of none."""
    versions = due_dates.versions
    since = [np.datetime64(version.valid_from, "D").astype(np.int64) for version in versions]
    return (
        np.array([*(version.number for version in versions), NONE], dtype=np.int64),
        np.array([*(UNITS.index(version.unit) for version in versions), -1], dtype=np.int64),
        np.array([*since, NONE], dtype=np.int64),
    )


def _law(due_dates: DueDates, rounds: Rounds) -> dict[str, Ints]:
    """The number, its unit and the law of each due date; none where the record itself set it."""
    number = np.where((rounds.version >= 0) & (rounds.due < NEVER), rounds.version, -1)
    allowed, units, since = _of_versions(due_dates)
    kind = np.where(rounds.version == BY_RECORD, len(due_dates.versions), number)
    return {
        "allowed": allowed[number],
        "unit": units[number],
        "law_key": number,
        "law_valid_from": since[number],
        "law_kind": kind,
        "law_source": number,
    }


def _moved(programme: Programme, moves: Mapping[int, Move], count: int) -> dict[str, Ints]:
    """The columns of extensions and pauses, where any date was moved."""
    if not moves:
        return {}
    names = [event.name for event in programme.events]
    columns = {
        name: np.full(count, NONE)
        for name in ("extended_by", "extended_unit", "extended_on", "paused_days", "paused_by")
    }
    for place, move in moves.items():
        if move.extended:
            number, unit, day = move.extended
            columns["extended_by"][place] = number
            columns["extended_unit"][place] = UNITS.index(unit)
            columns["extended_on"][place] = day
        if move.paused:
            columns["paused_days"][place] = move.paused
            columns["paused_by"][place] = names.index(move.paused_by)
    return columns


def untold_table(programme: Programme, untold: Untold) -> pl.DataFrame:
    """A row of SCHEMA for each reading that cannot be given."""
    codes = np.array([clock.code for clock in programme.clocks], dtype=object)
    clocks = pl.Series(codes[untold.clock].tolist(), dtype=pl.String)
    missing = [untold.tables[place] for place in untold.table.tolist()]
    days = pa.array(untold.ended.astype(np.int32), mask=untold.ended == NONE).view(pa.date32())
    given = {
        "child": pl.Series(pa.array(untold.child, mask=untold.child == NONE)),
        "clock": clocks,
        "limit": clocks,
        "ended_on": pl.Series(days),
        "recorded_late": pl.Series(np.zeros(len(untold), dtype=bool)),
        "missing": pl.Series(missing, dtype=pl.String),
    }
    return pl.DataFrame(
        [
            given[name].alias(name) if name in given else nothing.new_from_index(0, len(untold))
            for name, nothing in _NULLS.items()
        ]
    )


#: One null of each column.
_NULLS = {name: pl.Series(name, [None], dtype=dtype) for name, dtype in SCHEMA.items()}
