"""Kept rounds as a person reads them: the state on the day, the reason sentence, the law."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import polars as pl

from keepsight.access.question import Sql, as_yes, both
from keepsight.boards.look import Look
from keepsight.boards.models import NEVER_OPEN, ChildDates, OpenRound
from keepsight.boards.untold import untold_rounds
from keepsight.clocks.compiled import all_clocks
from keepsight.clocks.sentences import sentence, spoken_date
from keepsight.clocks.states import with_states
from keepsight.clocks.table import MOMENT, SCHEMA
from keepsight.facts.tables import fact_tables

MOMENTS = tuple(name for name, dtype in SCHEMA.items() if dtype == MOMENT)
#: What is asked of ``OpenRound`` (alias t) to be read.
COLUMNS = ", ".join(
    f't."{name}"'
    for name in (*(n for n in SCHEMA if n not in NEVER_OPEN), "worker", "team", "reason_code")
)
LAW_KINDS = {
    "statutory": "law",
    "guidance": "statutory guidance",
    "local": "local standard",
}


@dataclass(frozen=True)
class Reading:
    """One open round on the day looked at.

    ``child``: 0 where it is about none. ``limit``: the code of the limit that set the date;
    ``title`` what is due; ``sentence`` why on that date; ``law`` the words of its source;
    ``line``: the record it belongs to, 0 for the child, and ``line_kind`` the table that holds it;
    ``reason``: the code of the reason that was given for its being late.
    """

    child: int
    limit: str
    title: str
    state: str
    due_on: date | None
    due_at: datetime | None
    working_days_left: int | None
    started_on: date | None
    sentence: str
    law: str
    worker: int | None
    team: int | None
    line: int = 0
    reason: str = ""
    line_kind: str = ""


def readings(where: Sql, look: Look, first: int = 0, count: int = -1) -> tuple[Reading, ...]:
    """The rows of ``OpenRound`` (alias t) of which a condition holds, by due date, then risk.

    Each with its state and why its date is what it is. ``first`` and ``count``: which of them, for
    a page; -1: all. One query, whatever the number of rows.
    """
    order = "t.due_on, t.rank, t.child, t.id"
    rows = look.rows_of(OpenRound, where, COLUMNS, order, first=first, count=count)
    return read_rows(rows, look)


def dates_of_lines(look: Look, kind: str, numbers: Sequence[int]) -> dict[int, tuple[Reading, ...]]:
    """The dates that run for some records of children in reach, by their number, soonest first; one query.

    ``kind``: the code of their table.
    """
    return by_line(readings(both(look.rows(), of_lines(kind, numbers)), look)) if numbers else {}


def of_lines(kind: str, numbers: Sequence[int]) -> Sql:
    """The condition that a row of ``OpenRound`` (t) is of one of these records of a table."""
    listed = ", ".join(str(int(one)) for one in numbers)
    return both(Sql("t.line_kind = %s", (kind,)), Sql(f"t.line IN ({listed})"))


def by_line(found: Iterable[Reading]) -> dict[int, tuple[Reading, ...]]:
    """Readings by the record they are of, in their order."""
    of: dict[int, list[Reading]] = {}
    for one in found:
        of.setdefault(one.line, []).append(one)
    return {number: tuple(some) for number, some in of.items()}


def untold_readings(look: Look, where: Sql) -> tuple[Reading, ...]:
    """What no source tells of the children (``ChildDates``, alias t) of whom a condition holds.

    One query. The first clock of each child alone: that a child's dates cannot be told is said once.
    """
    wanted = both(look.rows(), Sql("t.child IS NOT NULL AND t.untold <> ''"), where)
    columns = "t.child, t.worker, t.team, t.untold"
    found = [
        {**untold_rounds(row["untold"], row["child"])[0], "worker": row["worker"],
         "team": row["team"]}
        for row in look.rows_of(ChildDates, wanted, columns, "t.child")
    ]  # fmt: skip
    return _read(found, look)


def _read(found: list[dict[str, Any]], look: Look) -> tuple[Reading, ...]:
    """Rows of rounds with their states and sentences."""
    if not found:
        return ()
    columns = {name: [row[name] for row in found] for name in SCHEMA}
    stated = with_states(
        pl.DataFrame(columns, schema=SCHEMA),
        look.at,
        known_on=look.known_on,
        council=look.council,
    )
    said = stated.select("state", "working_days_left").with_columns(sentence(stated))
    return tuple(
        Reading(
            child=row["child"] or 0,
            limit=row["limit"] or row["clock"],
            title=title_of(row["limit"] or row["clock"]),
            state=state,
            due_on=row["due_on"],
            due_at=row["due_at"],
            working_days_left=left,
            started_on=row["started_on"],
            sentence=why,
            law=_law(row),
            worker=row["worker"],
            team=row["team"],
            line=row["line"] or 0,
            reason=row.get("reason_code") or "",
            line_kind=row["line_kind"] or "",
        )
        for row, (state, left, why) in zip(found, said.iter_rows(), strict=True)
    )


def read_rows(rows: list[dict[str, Any]], look: Look) -> tuple[Reading, ...]:
    """The readings of rows of ``OpenRound``, asked for with ``COLUMNS``."""
    for row in rows:
        for name in MOMENTS:
            if row[name] is not None and row[name].tzinfo is None:  # as SQLite keeps them
                row[name] = row[name].replace(tzinfo=UTC)
        row["recorded_late"] = as_yes(row["recorded_late"])
        row |= dict.fromkeys(NEVER_OPEN)
    return _read(rows, look)


def title_of(limit: str) -> str:
    """What is due under a limit: "Initial child protection conference"; the code where unknown."""
    return titles().get(limit, limit)


def title_of_table(table: str) -> str:
    """What a table of facts holds: "Core groups"."""
    return fact_tables()[table].title


@cache
def titles() -> Mapping[str, str]:
    """The title of every limit and clock by its code."""
    found = {clock.code: clock.title for clock in all_clocks()}
    return found | {code: title for clock in all_clocks() for code, title, _ in clock.limits()}


@cache
def visit_limits() -> frozenset[str]:
    """The codes of the limits that a visit to the child meets."""
    return frozenset(_codes(clock for clock in all_clocks() if _is_met_by_a_visit(clock)))


def _codes(clocks: Iterable[Any]) -> Iterable[str]:
    for clock in clocks:
        yield clock.code
        yield from (code for code, _, _ in clock.limits())


def _is_met_by_a_visit(clock: Any) -> bool:
    return any(stop.table == "visit" for stop in clock.stops)


def _law(row: Mapping[str, Any]) -> str:
    if not row["law_source"]:
        return ""
    kind = LAW_KINDS.get(row["law_kind"] or "", "")
    kept = f" ({kind})" if kind and kind not in row["law_source"].lower() else ""
    return f"{row['law_source']}{kept}, from {spoken_date(row['law_valid_from'])}."
