"""Reads the captured cases of ``../shared/cases``, where that folder stands beside the project."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from keepsight.returns.prepared import as_dates
from keepsight.returns.validation import Validation, validate

FOLDER = Path(__file__).parents[3] / "shared/cases"


@dataclass(frozen=True)
class SharedCase:
    """One case: what goes in, and the (table, row) that must be found."""

    name: str
    code: str
    collection: str
    number: int
    given: dict[str, Any]
    expected: dict[str, Any]

    def run(self) -> Validation:
        tables, last, lookups, told = {}, {}, {}, dict(self.given.get("metadata", {}))
        for name, table in self.given.items():
            if name == "metadata":
                continue
            where = last if name.endswith("_last") else tables
            where[name.removesuffix("_last")] = frame_of(table)
        if "provider_info" in told:
            lookups["providers"] = frame_of(told["provider_info"])
        return validate(
            self.name,
            tables,
            collection=self.collection,
            previous=last,
            rules=[self.code],
            period=_period(told),
            file_format=told.get("file_format"),
            lookups=lookups,
        )

    def wanted(self) -> set[tuple[str, int]]:
        """SSDA903: the failing rows. CIN: rows of all issues."""
        if self.name == "cin":
            return {(table, int(row)) for table, _, row in self.expected["issues"]}
        return {(table, int(row)) for table, rows in self.expected.items() for row in rows}


def frame_of(table: dict[str, Any]) -> pl.DataFrame:
    """A captured table, each column of one type: numbers as the text of a file."""
    columns = {}
    for place, name in enumerate(table["columns"]):
        values = [_value(row[place]) for row in table["rows"]]
        if any(isinstance(value, list) for value in values):
            columns[name] = pl.Series(name, values, dtype=pl.List(pl.String))
        elif all(isinstance(value, date) for value in values if value is not None) and any(values):
            columns[name] = pl.Series(name, values, dtype=pl.Date)
        else:
            texts = [None if value is None else str(value) for value in values]
            columns[name] = pl.Series(name, texts, dtype=pl.String)
    return pl.DataFrame(columns)


def _value(cell: Any) -> Any:
    if isinstance(cell, dict):
        return date.fromisoformat(cell["__date__"])
    return cell


def _period(told: dict[str, Any]) -> tuple[date | None, date | None] | None:
    """First and last day, where the case says them."""
    if "collectionYear" in told:
        year = int(told["collectionYear"])
        return date(year, 4, 1), date(year + 1, 3, 31)
    days = pl.Series([told.get("collection_start"), told.get("collection_end")], dtype=pl.String)
    first, last = as_dates(days)
    return (first, last) if first or last else None


def shared_cases(name: str) -> Iterator[SharedCase]:
    """Every captured case of a return; none where the folder is not there."""
    file = FOLDER / f"{name}_rule_cases.jsonl"
    if not file.exists():
        return
    for line in file.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        collection = told["ruleset"][3:].replace("_", "-")
        for number, case in enumerate(told["cases"]):
            yield SharedCase(
                name, told["code"], collection, number, case["input"], case["expected"]
            )
