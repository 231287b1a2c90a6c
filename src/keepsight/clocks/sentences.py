"""Why this date: the reason sentence of a reading, made when it is shown and never stored."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl

from keepsight.clocks.compiled import all_clocks
from keepsight.facts.tables import fact_tables
from keepsight.kernel.clock import Clock
from keepsight.kernel.fact import Event

LONDON = ZoneInfo("Europe/London")
NUMBERS = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()
UNIT_WORDS = {
    "working_days": "working day",
    "school_days": "school day",
    "days": "day",
    "weeks": "week",
    "months": "month",
    "terms": "term",
    "hours": "hour",
}


def spoken_date(day: date) -> str:
    """3 October 2016."""
    return f"{day.day} {day:%B %Y}"


def spoken_time(moment: datetime) -> str:
    """2:30pm; midnight and midday by name."""
    local = moment.astimezone(LONDON)
    if local.minute == 0 and local.hour in (0, 12):
        return "midday" if local.hour else "midnight"
    minutes = f":{local.minute:02}" if local.minute else ""
    return f"{local.hour % 12 or 12}{minutes}{'pm' if local.hour >= 12 else 'am'}"


def amount(number: int, unit: str) -> str:
    """fifteen working days, 45 working days, one week."""
    count = abs(number)
    words = NUMBERS[count] if count < len(NUMBERS) else str(count)
    return f"{words} {UNIT_WORDS[unit]}{'' if count == 1 else 's'}"


@cache
def events_of(clocks: tuple[Clock, ...]) -> Mapping[str, Event]:
    """Every event that some clocks name, by its name."""
    found: dict[str, Event] = {}
    for clock in clocks:
        events = [start.event for start in clock.starts]
        events += [*clock.stops, *clock.ends, *clock.pauses]
        events += [one.decision for one in clock.extends]
        events += [e for one in clock.whiles for e in (one.spell, one.also) if e]
        found |= {event.name: event for event in events}
    return found


def sentence(rows: pl.DataFrame, clocks: tuple[Clock, ...] | None = None) -> pl.Series:
    """The reason sentence of each reading (the columns of ``table.SCHEMA``; a state if there is one).

    Examples: "Fifteen working days from the strategy discussion on 12 September 2016; 3 October
    2016." and "Cannot be told: no source holds core groups."
    """
    events = events_of(all_clocks() if clocks is None else clocks)
    said = [_of_row(row, events) for row in rows.iter_rows(named=True)]
    return pl.Series("sentence", said, dtype=pl.String)


def _of_row(row: Mapping[str, Any], events: Mapping[str, Event]) -> str:
    """One sentence. A pause's event is worded as a clause: "while identity was awaited"."""
    if row["missing"] is not None:
        return f"Cannot be told: no source holds {_table(row['missing'])}."
    event = events.get(row["trigger"]) if row["trigger"] else None
    if row["due_on"] is None:
        return f"Waiting since {_from(row, event)}; the law sets no limit."
    said = _reason(row, event)
    if row["paused_days"] is not None:
        why = events[row["paused_by"]].words.format(date="")
        days = row["unit"] if row["unit"] in ("working_days", "school_days") else "days"
        said += f", with {amount(row['paused_days'], days)} added {why}"
    said = f"{said}; {_due(row)}."
    if row.get("state") == "cannot_be_told":
        table = _table(row["stops_table"])
        said += f" Cannot be told: no source holds {table} after {spoken_date(row['told_to'])}."
    return said


def _table(code: str) -> str:
    title = fact_tables()[code].title
    return title[0].lower() + title[1:]


def _reason(row: Mapping[str, Any], event: Event | None) -> str:
    if row["law_key"] is None:
        return f"The date set with {_from(row, event)}"
    number, unit = row["allowed"], row["unit"]
    if number == 0:  # what must be true at a moment, rather than by when
        return f"By {_from(row, event)} itself"
    words = amount(number, unit)
    said = f"{words[0].upper()}{words[1:]} {'before' if number < 0 else 'from'} {_from(row, event)}"
    if row["extended_by"] is not None:
        more = amount(row["extended_by"], row["extended_unit"])
        said += f", extended by {more} on {spoken_date(row['extended_on'])}"
    return said


def _from(row: Mapping[str, Any], event: Event | None) -> str:
    """The trigger in words: "the visit on 6 March 2024"."""
    day = spoken_date(row["trigger_on"])
    if event is None:
        return f"{day}, when what applied before came to an end"
    if row["trigger_at"] is not None:
        at = f"at {spoken_time(row['trigger_at'])} on {day}"
        return event.words.replace("on {date}", at).format(date=at)
    return event.words.format(date=day)


def _due(row: Mapping[str, Any]) -> str:
    """The due date in words."""
    if row["due_at"] is None:
        return spoken_date(row["due_on"])
    if row["trigger_at"] is None:
        local = row["due_at"].astimezone(LONDON)
        if (local.hour, local.minute) == (23, 59):
            return f"the end of {spoken_date(local.date())}, as no time is recorded"
        return f"{_moment(row['due_at'])}, as no time is recorded"
    return _moment(row["due_at"]) + _clocks_changed(row["trigger_at"], row["due_at"])


def _moment(moment: datetime) -> str:
    return f"{spoken_time(moment)} on {spoken_date(moment.astimezone(LONDON).date())}"


def _clocks_changed(trigger: datetime, due: datetime) -> str:
    begin, end = (one.astimezone(LONDON).utcoffset() for one in (trigger, due))
    assert begin is not None and end is not None
    if begin == end:
        return ""
    return f", because the clocks went {'forward' if end > begin else 'back'}"
