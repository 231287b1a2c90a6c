"""Reads ``rule_<code>.cases.md``: small returns, and which of their rows a rule finds.

A case begins with a heading of the second level. Lines of its own may say ``Collection: 2024-25``
(else the rule's first), ``Authority: 382``, ``Format: xml``, ``Year: 1 Apr 2020 to 31 Mar 2021`` and
``The whole return fails.`` Then its tables, each a Markdown table: the first column is headed by the
table's name and says ``fails`` on the rows that must be found; the others are fields as the file
writes them. A blank cell is a blank, ``""`` text of no length; in ``AssessmentFactors`` several are
parted by ``;``. Names that end in ``_last`` are last year's tables; ``providers`` and ``postcodes``
are the look-ups.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.validation import Validation, validate

LOOKUPS = ("providers", "postcodes")
WHOLE = "The whole return fails."


@dataclass
class ReturnCase:
    """One case. ``fails``: the (table, row) that must be found; ``whole``: the return itself."""

    rule: Rule
    place: str
    title: str
    collection: str
    authority: str | None = None
    file_format: str | None = None
    period: tuple[date, date] | None = None
    whole: bool = False
    tables: dict[str, pl.DataFrame] = field(default_factory=dict)
    fails: set[tuple[str, int]] = field(default_factory=set)

    def run(self, name: str) -> Validation:
        """The return checked with the one rule."""
        this = {
            t: f for t, f in self.tables.items() if not t.endswith("_last") and t not in LOOKUPS
        }
        last = {t[:-5]: f for t, f in self.tables.items() if t.endswith("_last")}
        return validate(
            name,
            this,
            collection=self.collection,
            previous=last,
            rules=[self.rule.code],
            period=self.period,
            authority=self.authority,
            file_format=self.file_format,
            lookups={t: f for t, f in self.tables.items() if t in LOOKUPS},
        )

    @property
    def passes(self) -> int:
        """How many rows of the rule's own tables are not found."""
        own = [t for version in self.rule.versions() for t in version.on]
        rows = sum(self.tables[t].height for t in set(own) if t in self.tables)
        return rows - len(self.fails)


def cases_of(path: Path, rule: Rule) -> Iterator[ReturnCase]:
    """Every case of one file."""
    case: ReturnCase | None = None
    block: list[str] = []
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate([*lines, "## "], start=1):
        if block and not line.startswith("|"):
            assert case is not None, f"{path.name}:{number}: a table before the first case"
            _take_table(case, block)
            block = []
        if line.startswith("## "):
            if case is not None:
                yield case
            since = rule.since or (rule.versions()[0].version or "2024-25")
            case = ReturnCase(rule, f"{path.name}:{number}", line[3:].strip(), since)
        elif line.startswith("|"):
            block.append(line)
        elif case is not None and line.strip():
            _take_word(case, line.strip())


def _take_word(case: ReturnCase, line: str) -> None:
    word, _, value = line.partition(": ")
    if line == WHOLE:
        case.whole = True
    elif word == "Collection":
        case.collection = value
    elif word == "Authority":
        case.authority = value
    elif word == "Format":
        case.file_format = value
    elif word == "Year":
        first, last = (
            datetime.strptime(d, "%d %b %Y").replace(tzinfo=UTC) for d in value.split(" to ")
        )
        case.period = (first.date(), last.date())


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")]


def _take_table(case: ReturnCase, block: list[str]) -> None:
    table, *columns = _cells(block[0])
    rows = list(map(_cells, block[2:]))
    for number, cells in enumerate(rows):
        assert len(cells) == len(columns) + 1, f"{case.place}: {table} row {number + 1} is uneven"
        assert cells[0] in ("", "fails"), f"{case.place}: {cells[0]!r} is neither blank nor fails"
        if cells[0]:
            case.fails.add((table, number))
    data: dict[str, pl.Series] = {}
    for place, column in enumerate(columns, start=1):
        values = [_value(cells[place]) for cells in rows]
        if column == "AssessmentFactors":
            lists = [v and [part.strip() for part in v.split(";")] for v in values]
            data[column] = pl.Series(column, lists, dtype=pl.List(pl.String))
        else:
            data[column] = pl.Series(column, values, dtype=pl.String)
    case.tables[table] = pl.DataFrame(data)


def _value(cell: str) -> str | None:
    return "" if cell == '""' else cell or None


def found_rows(result: Validation) -> set[tuple[str, int]]:
    """The (table, row) of every finding on a row."""
    rows = result.findings.drop_nulls("row").select("table", "row").unique()
    return set(rows.iter_rows())


def is_sound(name: str) -> bool:
    """Whether a file is called as the cases of a rule are."""
    return re.fullmatch(r"rule_[a-z0-9_]+\.cases\.md", name) is not None
