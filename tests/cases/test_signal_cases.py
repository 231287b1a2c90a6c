"""Every row of every table in ``src/keepsight/signals/<room>/<signal>.cases.md`` is a test.

A column is headed as the signal words a row of facts (``Signal.told``), and holds the days on which there was
one: ``12 Sep 2016``, several parted by ``;``, a spell as ``1 Mar 2024 to 5 May 2024``, ``no day`` where nobody
wrote it down. Then *As at* (the day asked about), *Since* (since when it is seen, or ``none``, or ``cannot be
told``) and, where it is to be checked, *Says*. *Held from* is the day from which sources hold the tables that
it rests on, by default ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import keepsight.signals
from keepsight.facts.doorway.as_at import hide_what_came_later
from keepsight.facts.tables import empty, fact_tables
from keepsight.kernel.signal import Signal
from keepsight.kernel.unit import units_of
from keepsight.signals.evaluator import seen, tables_needed
from tests.unit.clocks.frames import frame

FLOOR = Path(keepsight.signals.__path__[0])
ASKED = ("As at", "Since", "Says", "Held from")
EVER = date(1990, 1, 1)
NO_DAY = "no day"


@dataclass(frozen=True)
class Case:
    """One row of a table."""

    signal: Signal
    place: str
    cells: dict[str, str]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _read(path: Path, signal: Signal) -> Iterator[Case]:
    heading: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.startswith("|"):
            heading = []
        elif not heading:
            heading = _cells(line)
            assert len(set(heading)) == len(heading), f"{path.stem}: two columns bear one heading"
        elif not set(line) <= set("|-: "):
            cells = dict(zip(heading, _cells(line), strict=True))
            yield Case(signal, f"{path.stem.removesuffix('.cases')}:{number}", cells)


SIGNALS = {
    FLOOR / f"{place.replace('.', '/')}.cases.md": one
    for place, one in units_of("signals", Signal).items()
}
CASES = [case for path, one in SIGNALS.items() if path.exists() for case in _read(path, one)]


def _day(text: str) -> date:
    return datetime.strptime(text.strip(), "%d %b %Y").replace(tzinfo=UTC).date()


def _facts(case: Case) -> dict[str, pl.DataFrame]:
    """The tables that a case describes, of child 1, as they were on its day."""
    rows: dict[str, list[dict[str, Any]]] = {table: [] for table in tables_needed([case.signal])}
    for heading, text in list(case.cells.items())[1:]:
        if heading in ASKED:
            continue
        told = case.signal.told.get(heading)
        assert told is not None, f"{case.place}: {case.signal.code} tells nothing of {heading!r}"
        for one in filter(None, (part.strip() for part in text.split(";"))):
            begin, _, end = one.partition(" to ")
            row = {"child": 1, **told.given}
            row |= {told.on: _day(begin)} if begin != NO_DAY else {}
            row |= {told.until: _day(end)} if end else {}
            number = 1 if told.table == "person" else 1 + len(rows[told.table])
            rows[told.table].append({"id": number, **row})
    rows["person"] = rows.get("person") or [{"id": 1, "child": 1}]
    held = _day(case.cells["Held from"]) if case.cells.get("Held from") else EVER
    for number, table in enumerate(case.signal.rests_on, start=1):
        rows["coverage"].append(
            {"id": number, "table": table, "whom": "all", "whole": True, "from_on": held}
        )
    as_at = _day(case.cells["As at"])
    return {
        table: hide_what_came_later(fact_tables()[table], frame(table, said), as_at)
        if said
        else empty(table)
        for table, said in rows.items()
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.place)
def test_case(case: Case) -> None:
    found = seen(_facts(case), as_at=_day(case.cells["As at"]), signals=[case.signal])
    if case.cells["Since"] == "none":
        assert found.is_empty(), found.to_dicts()
        return
    assert not found.is_empty(), "nothing is seen"
    row = found.row(-1, named=True)
    if case.cells["Since"] == "cannot be told":
        assert row["state"] == "cannot_be_told" and row["missing"] in case.signal.rests_on
        return
    assert (row["state"], row["seen_on"]) == ("seen", _day(case.cells["Since"]))
    if case.cells.get("Says"):
        assert row["sentence"] == case.cells["Says"]


@pytest.mark.parametrize("path", SIGNALS, ids=lambda path: path.stem.removesuffix(".cases"))
def test_every_signal_has_cases_of_both_kinds(path: Path) -> None:
    signal = SIGNALS[path]
    since = [case.cells["Since"] for case in CASES if case.signal is signal]
    assert len(since) >= 6, f"{signal.code}: fewer than six cases"
    assert "none" in since and any(one[:1].isdigit() for one in since)
    says = [case for case in CASES if case.signal is signal and case.cells.get("Says")]
    assert says, f"{signal.code}: no case says what it says"
    assert not signal.rests_on or _cannot_be_told_unheld(signal)


def _cannot_be_told_unheld(signal: Signal) -> bool:
    """That what is seen cannot be told where no source holds what the signal rests on."""
    case = next(one for one in CASES if one.signal is signal and one.cells["Since"][:1].isdigit())
    facts = {**_facts(case), "coverage": empty("coverage")}
    found = seen(facts, as_at=_day(case.cells["As at"]), signals=[signal])
    return found["state"].to_list() == ["cannot_be_told"] * found.height and found.height > 0


def test_a_wrong_day_in_a_case_is_noticed() -> None:
    case = next(case for case in CASES if case.cells["Since"][:1].isdigit())
    with pytest.raises(AssertionError):
        test_case(Case(case.signal, case.place, {**case.cells, "Since": "1 Jan 2001"}))


def test_what_is_nobodys_is_never_seen() -> None:
    """Of no facts nothing is seen, and nothing said that cannot be told."""
    facts = {table: empty(table) for table in tables_needed()}
    assert seen(facts, as_at=date(2016, 11, 4)).is_empty()
