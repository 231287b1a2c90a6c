"""Every row of every table in ``src/keepsight/checks/<room>/<check>.cases.md`` is a test.

A column is headed as the check words a row of facts (``Check.told``), and holds a day for each (``12 Sep 2016``,
several parted by ``;``, a spell as ``1 Mar 2024 to 5 May 2024``, ``no day`` where nobody wrote it down), after
it ``= value``; a column without a day holds the value alone. Then *As at* (the day asked about), *Finds* (the
parts that are found at fault, ``none``, or ``cannot be told: part``) and, where it is to be checked, *Says* (of
the first). *Held from* is the day from which sources hold the tables that it rests on, by default ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import keepsight.checks
from keepsight.checks.at_night import NIGHT_TABLES
from keepsight.checks.evaluator import (
    NO_WORKER,
    OPEN_NOW,
    all_checks,
    empty_of,
    holes,
    holes_at_night,
    tables_needed,
)
from keepsight.facts.doorway.as_at import hide_what_came_later
from keepsight.facts.tables import fact_tables
from keepsight.kernel.check import Cell, Check
from keepsight.kernel.unit import units_of

FLOOR = Path(keepsight.checks.__path__[0])
ASKED = ("As at", "Finds", "Says", "Held from")
EVER = date(1990, 1, 1)
NO_DAY = "no day"
UNTOLD = "cannot be told: "


@dataclass(frozen=True)
class Case:
    """One row of a table."""

    check: Check
    place: str
    cells: dict[str, str]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _read(path: Path, check: Check) -> Iterator[Case]:
    heading: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.startswith("|"):
            heading = []
        elif not heading:
            heading = _cells(line)
            assert len(set(heading)) == len(heading), f"{path.stem}: two columns bear one heading"
        elif not set(line) <= set("|-: "):
            cells = dict(zip(heading, _cells(line), strict=True))
            yield Case(check, f"{path.stem.removesuffix('.cases')}:{number}", cells)


CHECKS = {
    FLOOR / f"{place.replace('.', '/')}.cases.md": one
    for place, one in units_of("checks", Check).items()
}
CASES = [case for path, one in CHECKS.items() if path.exists() for case in _read(path, one)]


def _day(text: str) -> date:
    return datetime.strptime(text.strip(), "%d %b %Y").replace(tzinfo=UTC).date()


def _value(dtype: Any, text: str) -> Any:
    """A value as its column holds it: a day as 2024-03-01 or 1 Mar 2024, yes or no, a number, a word."""
    text = text.strip()
    if dtype == pl.Date:
        return date.fromisoformat(text) if text[:4].isdigit() else _day(text)
    if isinstance(dtype, pl.Datetime):
        return datetime.combine(_day(text), datetime.min.time(), UTC).replace(hour=12)
    if dtype == pl.Boolean:
        return {"yes": True, "no": False}[text]
    return int(text) if dtype == pl.Int64 else text


def _schema(table: str) -> dict[str, Any]:
    return NIGHT_TABLES[table] if table in NIGHT_TABLES else fact_tables()[table].schema


def _rows(cell: Cell, text: str) -> Iterator[dict[str, Any]]:
    """What one cell of a table of cases says, row by row."""
    schema = _schema(cell.table)
    for one in filter(None, (part.strip() for part in text.split(";"))):
        days, _, value = one.partition("=") if cell.on else ("", "", one)
        begin, _, end = days.strip().partition(" to ")
        row: dict[str, Any] = {"child": 1} if "child" in schema else {}
        row |= cell.given
        row |= {cell.on: _day(begin)} if begin and begin != NO_DAY else {}
        row |= {cell.until: _day(end)} if end else {}
        row |= {cell.value: _value(schema[cell.value], value)} if value.strip() else {}
        yield row


def _facts(case: Case) -> dict[str, pl.DataFrame]:
    """The tables that a case describes, of child 1, as they are, also those that only the night gathers."""
    tables = {*tables_needed(), *case.check.read_at_night, *case.check.tables}
    rows: dict[str, list[dict[str, Any]]] = {
        table: [] for table in tables - {OPEN_NOW, NO_WORKER} | {"person"}
    }
    person: dict[str, Any] = {"id": 1, "child": 1}
    for heading, text in list(case.cells.items())[1:]:
        if heading in ASKED:
            continue
        told = case.check.told.get(heading)
        assert told is not None, f"{case.place}: {case.check.code} tells nothing of {heading!r}"
        for row in _rows(told, text):
            if told.table == "person":
                person |= row
            else:
                rows[told.table].append({"id": 1 + len(rows[told.table]), **row})
    rows["person"] = [person]
    held = _day(case.cells["Held from"]) if case.cells.get("Held from") else EVER
    resting = {table for part in case.check.parts for table in part.rests_on}
    resting |= {"allocation"} if "Held by worker" in case.cells else set()
    rows["coverage"] = [
        {"id": number, "table": table, "whom": "all", "whole": True, "from_on": held}
        for number, table in enumerate(sorted(resting), start=1)
    ]
    if "worker" in rows:
        rows["worker"] = [{"id": 7}]
    return {table: _frame(table, said) for table, said in rows.items()}


def _frame(table: str, rows: list[dict[str, Any]]) -> pl.DataFrame:
    if not rows:
        return empty_of(table)
    schema = _schema(table)
    return pl.DataFrame([{name: row.get(name) for name in schema} for row in rows], schema=schema)


def _found(facts: dict[str, pl.DataFrame], check: Check, as_at: date) -> pl.DataFrame:
    """What a check finds in the facts, by day and by night."""
    ahead = {table: frame for table, frame in facts.items() if table not in NIGHT_TABLES}
    then = {
        table: hide_what_came_later(fact_tables()[table], frame, as_at)
        for table, frame in ahead.items()
    }
    gathered = {table: frame for table, frame in facts.items() if table in NIGHT_TABLES}
    by_day = holes(then, as_at=as_at, ahead=ahead, checks=[check])
    by_night = holes_at_night(then, gathered, as_at=as_at, checks=[check])
    found = pl.concat([by_day, by_night])
    return found.filter((pl.col("child") == 1) | pl.col("child").is_null())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.place)
def test_case(case: Case) -> None:
    found = _found(_facts(case), case.check, _day(case.cells["As at"]))
    untold = found.filter(pl.col("state") != "found")
    told = found.filter(pl.col("state") == "found")
    finds = case.cells["Finds"]
    if finds.startswith(UNTOLD):
        assert untold["part"].to_list() == [finds.removeprefix(UNTOLD)], found.to_dicts()
        assert told.is_empty()
        return
    wanted = set() if finds == "none" else {one.strip() for one in finds.split(",")}
    assert set(told["part"]) == wanted, found.to_dicts()
    assert not untold.height, untold.to_dicts()
    if case.cells.get("Says"):
        assert told["sentence"][0] == case.cells["Says"]


@pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem.removesuffix(".cases"))
def test_every_check_has_cases_of_every_part(path: Path) -> None:
    check = CHECKS[path]
    mine = [case for case in CASES if case.check is check]
    finds = {one.strip() for case in mine for one in case.cells["Finds"].split(",")}
    assert len(mine) >= 6, f"{check.code}: fewer than six cases"
    assert "none" in finds, f"{check.code}: no case finds nothing"
    assert finds >= {part.code for part in check.parts}, f"{check.code}: a part is never found"
    says = [case for case in mine if case.cells.get("Says")]
    assert says, f"{check.code}: no case says what it says"


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.code)
def test_what_no_source_holds_cannot_be_told(check: Check) -> None:
    """Of every part that reads a blank as none, a case that finds it does not where nothing is covered."""
    resting = {part.code for part in check.parts if part.rests_on}
    tried = set()
    for case in CASES:
        if case.check is not check or not resting & {
            one.strip() for one in case.cells["Finds"].split(",")
        }:
            continue
        facts = {**_facts(case), "coverage": empty_of("coverage")}
        found = _found(facts, check, _day(case.cells["As at"]))
        mine = found.filter(pl.col("part").is_in(list(resting)))
        assert set(mine["state"]) == {"cannot_be_told"}, case.place
        assert mine["sentence"].null_count() == mine.height
        tried |= set(mine["part"])
    assert tried == resting


def test_a_wrong_word_in_a_case_is_noticed() -> None:
    case = next(case for case in CASES if case.cells["Finds"] == "none")
    part = case.check.parts[0].code
    with pytest.raises(AssertionError):
        test_case(Case(case.check, case.place, {**case.cells, "Finds": part}))


def test_of_no_facts_nothing_is_found() -> None:
    facts = {table: empty_of(table) for table in tables_needed()}
    assert holes(facts, as_at=date(2016, 11, 4)).is_empty()
    assert holes_at_night(facts, {}, as_at=date(2016, 11, 4)).is_empty()
