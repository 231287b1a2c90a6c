"""Every row of every table in ``src/keepsight/clocks/<room>/<clock>.cases.md`` is a test.

A column is headed by an event as its declaration words it ("Strategy discussion"), and holds the
days on which it happened: ``12 Sep 2016``, several parted by ``;``, a time as ``2:30pm on 12 Sep
2016``, a spell as ``1 Mar 2024 to 5 May 2024``. Then *As at* (the day asked about), *Round* (which,
from one; without it the last), *Due*, *State* (``none`` where there is no reading) and, where it is
to be checked, *Why* (the reason sentence). *Limit*, where a clock keeps several at once, is the code
of the one asked about. *School holidays* are the spells that the council has recorded. *Due day* is
the day that the start's own record sets (a court's direction).
Where a clock only counts the waiting, *Due* is empty. Some columns say yes of the start's own record
(``conditions.flags``). The first column says the case in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl
import pytest

import keepsight.clocks
from keepsight.clocks.evaluator import readings
from keepsight.clocks.sentences import sentence
from keepsight.kernel.clock import Clock
from keepsight.kernel.fact import Event
from keepsight.kernel.unit import units_of
from keepsight.law.rules import limit
from tests.unit.clocks.conditions import conditions, flags
from tests.unit.clocks.frames import frames

FLOOR = Path(keepsight.clocks.__path__[0])
LONDON = ZoneInfo("Europe/London")
#: The day that a start's own record sets.
OWN_DUE = "Due day"
#: The holidays of its schools that the council has recorded.
SCHOOL_HOLIDAYS = "School holidays"
ASKED = (OWN_DUE, SCHOOL_HOLIDAYS, "As at", "Limit", "Round", "Due", "State", "Why")
STATES = ("met", "met late", "overdue", "due soon", "not due", "ended")


@dataclass(frozen=True)
class Case:
    """One row of a table."""

    clock: Clock
    place: str
    cells: dict[str, str]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _read(path: Path, clock: Clock) -> Iterator[Case]:
    """The rows of every table of one file."""
    heading: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.startswith("|"):
            heading = []
        elif not heading:
            heading = _cells(line)
        elif not set(line) <= set("|-: "):
            cells = dict(zip(heading, _cells(line), strict=True))
            yield Case(clock, f"{path.stem.removesuffix('.cases')}:{number}", cells)


def _clocks() -> dict[Path, Clock]:
    units = units_of("clocks", Clock)
    return {FLOOR / f"{place.replace('.', '/')}.cases.md": unit for place, unit in units.items()}


CASES = [case for path, clock in _clocks().items() if path.exists() for case in _read(path, clock)]


def _day(text: str) -> date:
    return datetime.strptime(text.strip(), "%d %b %Y").replace(tzinfo=UTC).date()


def _happenings(text: str) -> Iterator[tuple[date, date | None, datetime | None]]:
    """(day, end of the spell, moment) of each happening in a cell."""
    for one in filter(None, (part.strip() for part in text.split(";"))):
        timed = re.fullmatch(r"(\d+:\d\d[ap]m) on (.+)", one)
        if timed:
            at = datetime.strptime(" ".join(timed.groups()), "%I:%M%p %d %b %Y").replace(
                tzinfo=LONDON
            )
            yield at.date(), None, at.astimezone(UTC)
        else:
            begin, _, end = one.partition(" to ")
            yield _day(begin), _day(end) if end else None, None


def _events(clock: Clock) -> dict[str, Event]:
    """The events a column may be headed by; the start's first."""
    events = [start.event for start in clock.starts]
    events += [e for one in clock.whiles for e in (one.spell, one.also) if e]
    events += [*clock.stops, *clock.ends, *clock.pauses]
    events += [one.decision for one in clock.extends]
    return {event.title: event for event in reversed(events)}


def _facts(case: Case) -> dict[str, list[dict[str, Any]]]:
    """The rows of fact tables that a case describes; the start's record is number 1."""
    facts: dict[str, list[dict[str, Any]]] = {}
    events = _events(case.clock)
    start = case.clock.starts[0].event
    for heading, text in list(case.cells.items())[1:]:
        if heading in ASKED or heading in flags() or not text:
            continue
        assert heading in events, (
            f"{case.place}: no event of {case.clock.code} is headed {heading!r}"
        )
        event = events[heading]
        rows = facts.setdefault(event.table, [])
        for number, (day, end, at) in enumerate(_happenings(text), start=1):
            same = event.line == "id" and event.table == start.table and heading != start.title
            if same and rows:
                row = rows[number - 1]
            else:
                row = {"id": number if event.line == "id" else 10 + len(rows), "child": 1}
                rows.append(row)
            row |= {event.on: day} | (
                conditions()[event.where.__name__].true if event.where else {}
            )
            row |= {event.until: end} if event.until else {}
            own_due = case.cells.get(OWN_DUE)
            row |= {event.due: _day(own_due)} if event.due and own_due else {}
            row |= {event.at: at} if event.at else {}
            row |= {event.line: 1} if event.line not in ("", "id") else {}
    for number, (day, end, _) in enumerate(_happenings(case.cells.get(SCHOOL_HOLIDAYS, "")), 1):
        row = {"id": number, "begins_on": day, "ends_on": end or day}
        facts.setdefault("school_holiday", []).append(row)
    for heading, (column, value) in flags().items():
        if case.cells.get(heading) == "yes":
            facts[start.table][0][column] = value
    return facts


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.place)
def test_case(case: Case) -> None:
    as_at = _day(case.cells["As at"])
    found = readings(frames(_facts(case)), as_at=as_at, clocks=[case.clock])
    found = found.sort("started_on", "due_on")
    if case.cells.get("Limit"):
        found = found.filter(pl.col("limit") == case.cells["Limit"])
    if case.cells["State"] == "none":
        assert found.is_empty()
        return
    place = int(case.cells.get("Round") or found.height) - 1
    row = found.row(place, named=True)
    assert row["state"].replace("_", " ") == case.cells["State"]
    assert row["due_on"] == (_day(case.cells["Due"]) if case.cells["Due"] else None)
    if case.cells.get("Why"):
        assert sentence(found)[place] == case.cells["Why"]


@pytest.mark.parametrize("clock", _clocks().values(), ids=lambda clock: clock.code)
def test_every_clock_has_cases_of_every_state(clock: Clock) -> None:
    states = {case.cells["State"] for case in CASES if case.clock is clock}
    wanted = set(STATES) - set(_never(clock))
    assert states >= wanted, f"{clock.code}: no case is {sorted(wanted - states)}"
    assert sum(case.clock is clock for case in CASES) >= 6, f"{clock.code}: fewer than six cases"


def _never(clock: Clock) -> Iterator[str]:
    """The states that a clock cannot have: its limits are due soon from the first day; it has no end."""
    versions = [version for _, _, key in clock.limits() for version in limit(key).versions]
    ahead = any(start.ahead for start in clock.starts)
    if not ahead and all(
        version.unit == "hours" or (version.unit == "working_days" and version.number <= 10)
        or (version.unit == "days" and version.number <= 14)
        or (version.unit == "weeks" and version.number <= 2) or version.number == 0
        for version in versions
    ):  # fmt: skip
        yield "not due"
    if not clock.ends and not any(start.event.until for start in clock.starts):
        yield "ended"
    if not versions:  # waiting without a limit
        yield from STATES
    if any(end.later == clock.starts[0].allowance for end in clock.ends):  # over rather than late
        yield from ("overdue", "met late")
    if {(stop.table, stop.on) for stop in clock.stops} == {
        (start.event.table, start.event.on) for start in clock.starts
    }:  # what must be so on the day, and cannot be mended
        yield "met late"


def test_a_wrong_due_date_in_a_case_is_noticed() -> None:
    case = next(case for case in CASES if case.cells["State"] == "met")
    wrong = Case(case.clock, case.place, {**case.cells, "Due": "1 Jan 2001"})
    with pytest.raises(AssertionError):
        test_case(wrong)


def test_an_unknown_heading_in_a_case_is_noticed() -> None:
    case = CASES[0]
    wrong = Case(case.clock, case.place, {**case.cells, "Strategic discusion": "1 Jan 2001"})
    with pytest.raises(AssertionError, match="Strategic discusion"):
        test_case(wrong)
