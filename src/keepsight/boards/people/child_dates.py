"""All dates of one child: the clocks that run, and those that were met or ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

import polars as pl

from keepsight.boards.readings import _law as law_in_words
from keepsight.boards.readings import title_of
from keepsight.clocks.compiled import all_clocks, compile_clocks
from keepsight.clocks.evaluator import rounds
from keepsight.clocks.sentences import sentence
from keepsight.clocks.states import with_states
from keepsight.facts.doorway.at_once import facts_at_once
from keepsight.law.council import TABLES as COUNCIL_TABLES
from keepsight.law.council import Council
from keepsight.law.due_dates import LAW_ALONE

#: The states of a round that still runs, in the order in which a list shows them.
RUNNING = ("overdue", "due_soon", "not_due")


@dataclass(frozen=True)
class DateOfChild:
    """One round of a clock; ``line``: the record it belongs to, None where that is the child;
    ``recorded_on``: of what was done in time and recorded after the due date, when."""

    limit: str
    title: str
    state: str
    started_on: date | None
    due_on: date | None
    due_at: datetime | None
    met_on: date | None
    ended_on: date | None
    recorded_on: date | None
    working_days_left: int | None
    was_overdue: bool
    taken: int | None
    allowed: int | None
    unit: str
    line: int | None
    sentence: str
    law: str


def dates_in(
    found: pl.DataFrame,
    *,
    at: date | datetime,
    known_on: date | None,
    council: Council = LAW_ALONE,
) -> tuple[DateOfChild, ...]:
    """Rounds (``clocks.table.SCHEMA``) as they stand at a moment or at a day's end, soonest first.

    ``council``: what the council has set itself that states are told by.
    """
    if found.is_empty():
        return ()
    stated = with_states(found, at, known_on=known_on, council=council)
    stated = stated.with_columns(sentence(stated))
    dates = [_date(row) for row in stated.to_dicts()]
    return tuple(sorted(dates, key=_soonest))


def all_dates(
    authority_id: int, child: int, *, at: date | datetime, day: date, known_on: date | None
) -> tuple[DateOfChild, ...]:
    """Every round of one child up to a day, running or over, reckoned from the facts; one question.

    What is about no child at all (an allegation, people who want to adopt) comes with the facts, and is left out.
    """
    facts = facts_at_once(authority_id, [child], tables=_tables(), known_on=known_on).frames()
    found = rounds(facts, as_at=day, known_on=known_on).filter(pl.col("child") == child)
    return dates_in(found, at=at, known_on=known_on, council=Council.of(facts, known_on))


@cache
def _tables() -> tuple[str, ...]:
    """The fact tables from which clocks are read, and what tells how far each is held."""
    events = {event.table for event in compile_clocks(all_clocks()).events}
    others = {"coverage", "covered_children", "period_of_care", "person", *COUNCIL_TABLES}
    return tuple(sorted(events | others))


def _date(row: dict[str, Any]) -> DateOfChild:
    limit = row["limit"] or row["clock"]
    return DateOfChild(
        limit=limit,
        title=title_of(limit),
        unit=row["unit"] or "",
        law=law_in_words(row),
        **{
            name: row[name]
            for name in DateOfChild.__dataclass_fields__
            if name not in ("limit", "title", "unit", "law")
        },
    )


def _soonest(one: DateOfChild) -> tuple[bool, date, str]:
    return one.due_on is None, one.due_on or date.max, one.limit
