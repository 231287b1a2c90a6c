"""The limits that the clocks keep, and one limit explained for a date; no facts are needed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

import numpy as np
import polars as pl

from keepsight.clocks.compiled import all_clocks, room_of
from keepsight.clocks.sentences import LONDON, sentence, spoken_date
from keepsight.clocks.table import SCHEMA
from keepsight.kernel.clock import Clock
from keepsight.kernel.fact import Event
from keepsight.law.council import Council
from keepsight.law.due_dates import LAW_ALONE, NEVER, due_dates
from keepsight.law.local_time import day_ends, local_day
from keepsight.law.rules import limit
from keepsight.law.working_days import FIRST_DAY, LAST_DAY


@dataclass(frozen=True)
class _Trigger:
    """One way in which a limit is set off: the event, and the law key."""

    code: str
    event: Event
    key: str


def _triggers(clock: Clock) -> list[_Trigger]:
    """Every trigger of a clock: its starts, its checkpoints, each stop again, each circumstance."""
    found = [
        _Trigger(start.limit or clock.code, start.event, start.allowance)
        for start in clock.starts
        if not clock.checkpoints
    ]
    found += [
        _Trigger(point.limit or clock.code, clock.starts[0].event, point.allowance)
        for point in clock.checkpoints
    ]
    if clock.again:
        code = clock.again_limit or clock.code
        found += [_Trigger(code, stop, clock.again) for stop in clock.stops]
    for one in clock.whiles:
        found.append(_Trigger(one.limit or clock.code, one.spell, one.first or one.again))
        found += [_Trigger(one.limit or clock.code, stop, one.again) for stop in clock.stops]
    return list(dict.fromkeys(found))


def limit_codes() -> dict[str, str]:
    """The code of every limit, and the code of the clock that keeps it."""
    return {t.code: clock.code for clock in all_clocks() for t in _triggers(clock)}


def in_order(code: str) -> tuple[int, str]:
    """By what codes are sorted: T09 before T10A, T87 before T100."""
    number = "".join(filter(str.isdigit, code))
    return int(number or 0), code


def clock_limits() -> list[dict[str, Any]]:
    """One row a limit and version: code, title, room, limit, unit, kind, valid_from, source.

    Also ``key`` (the law's) and ``valid_to``. In the order of the codes. What is only waited for,
    or due on a day that the record sets, has a row of the kind "waiting" or "own date", without
    limit, unit, key and valid_from.
    """
    rows = []
    for clock in all_clocks():
        titles = {code: title for code, title, _ in clock.limits()}
        keys = [(code, key) for code, _, key in clock.limits()]
        for code, key in keys:
            several = sum(1 for other, _ in keys if other == code) > 1
            rows += [
                {
                    "code": code,
                    "title": limit(key).title if several else titles[code],
                    "room": room_of(clock),
                    "limit": version.number,
                    "unit": version.unit,
                    "kind": version.kind,
                    "valid_from": version.valid_from,
                    "valid_to": version.valid_to,
                    "source": version.source,
                    "key": key,
                }
                for version in limit(key).versions
            ]
        rows += [
            {
                "code": start.limit or clock.code,
                "title": titles.get(start.limit or clock.code, clock.title),
                "room": room_of(clock),
                "limit": None,
                "unit": None,
                "kind": "own date" if start.event.due else "waiting",
                "valid_from": None,
                "valid_to": None,
                "source": clock.source,
                "key": None,
            }
            for start in clock.starts
            if not start.allowance and not clock.checkpoints
        ]
    return sorted(
        rows,
        key=lambda row: (in_order(row["code"]), row["key"] or "", row["valid_from"] or date.min),
    )


def explain(
    code: str,
    trigger: date,
    at: time | None = None,
    start: int = 1,
    council: Council = LAW_ALONE,
) -> dict[str, Any]:
    """When a limit set off on a day is due, and why.

    ``code``: of a limit ("T12"; "T08" is its first count, T08A). ``trigger``: the day, ``at`` the
    time of day in England for a limit in hours (without one: from the day's end). ``start``: which
    of the limit's triggers, counted from one. ``council``: what it has set itself beside the law.
    Gives code, trigger, due_on, due_at, sentence and law (key, valid_from, kind, source). Raises
    LookupError with a sentence for an unknown code or trigger, or a day on which no such limit was
    in force.
    """
    mine = _of_code(code)
    if not 1 <= start <= len(mine):
        raise LookupError(f"{code} has {len(mine)} trigger{'s' * (len(mine) > 1)}, not {start}.")
    chosen = mine[start - 1]
    if not chosen.key and chosen.event.due:
        raise LookupError(f"{chosen.code} is due on the day that its own record sets.")
    if not chosen.key:
        raise LookupError(f"{chosen.code} counts the waiting; the law sets no limit.")
    dates = due_dates((chosen.key,), council)
    day = np.array([np.datetime64(trigger, "D").astype(np.int64)])
    inside = FIRST_DAY <= np.datetime64(trigger, "D") <= LAST_DAY
    due, number = (int(a[0]) for a in dates.at(np.array([0]), day))
    if due >= NEVER or not inside:
        raise LookupError(f"No limit {chosen.code} was in force on {spoken_date(trigger)}.")
    version = dates.versions[number]
    moment = due_at = None
    if version.unit == "hours":
        if at is not None:
            moment = datetime.combine(trigger, at, LONDON)
        begin = int(moment.timestamp() // 60) if moment else int(day_ends(day)[0]) - 1
        due_at = np.datetime64((begin + due) * 60, "s").astype(datetime).replace(tzinfo=UTC)
        due = int(local_day(np.array([begin + due]))[0])
    due_on = np.datetime64(due, "D").astype(date)
    row = {
        "trigger": chosen.event.name,
        "trigger_on": trigger,
        "trigger_at": moment.astimezone(UTC) if moment else None,
        "due_on": due_on,
        "due_at": due_at,
        "allowed": version.number,
        "unit": version.unit,
        "law_key": version.key,
    }
    frame = pl.DataFrame([{**dict.fromkeys(SCHEMA), **row}], schema=SCHEMA)
    return {
        "code": chosen.code,
        "trigger": trigger,
        "due_on": due_on,
        "due_at": due_at,
        "sentence": sentence(frame)[0],
        "law": {
            "key": version.key,
            "valid_from": version.valid_from,
            "kind": version.kind,
            "source": version.source,
        },
    }


def _of_code(code: str) -> list[_Trigger]:
    """The triggers of a limit; of an unknown code those of the first that begins with it."""
    every = [trigger for clock in all_clocks() for trigger in _triggers(clock)]
    asked = code.upper()
    exact = [trigger for trigger in every if trigger.code == asked]
    if exact:
        return exact
    codes = sorted({t.code for t in every if len(asked) > 2 and t.code.startswith(asked)})
    if not codes:
        raise LookupError(f"No clock keeps a limit {code}.")
    return [trigger for trigger in every if trigger.code == codes[0]]
