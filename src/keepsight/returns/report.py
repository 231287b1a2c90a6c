"""What an analyst is shown of a checked return: a summary, findings with their cells, JSON, files.

The workbook and the web page show so many rows of each rule and say so; whole lists are written as
CSV or Parquet.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

import polars as pl

from keepsight.returns.findings import FINDINGS_SCHEMA
from keepsight.returns.unreadable_dates import UNREAD
from keepsight.returns.validation import Validation

#: Rows of each rule in a workbook, and on a web page.
ROWS_A_RULE = 1_000
ROWS_A_RULE_ON_A_PAGE = 500
#: Findings that are made into JSON at once.
AT_ONCE = 100_000

#: What a spreadsheet would take for the beginning of a formula.
_FORMULA = r"^[=+\-@\t\r]"


class Report(Protocol):
    """A checked return, fresh (``checking.Checked``) or as it was kept."""

    @property
    def name(self) -> str: ...

    @property
    def collection(self) -> str: ...

    @property
    def validation(self) -> Validation: ...

    @property
    def findings(self) -> pl.DataFrame: ...

    @property
    def remarks(self) -> tuple[str, ...]: ...

    def placed(self, findings: pl.DataFrame) -> pl.DataFrame:
        """Some findings with ``file``, ``line`` and ``value``."""
        ...


@dataclass(frozen=True)
class KeptReport:
    """A report read back: its findings already have file, line and value."""

    name: str
    collection: str
    findings: pl.DataFrame
    status: pl.DataFrame
    remarks: tuple[str, ...] = ()

    @property
    def validation(self) -> Validation:
        return Validation(self.findings.select(FINDINGS_SCHEMA.keys()), self.status)

    def placed(self, findings: pl.DataFrame) -> pl.DataFrame:
        return findings


@dataclass(frozen=True)
class RuleSummary:
    """One rule of a checked return. ``rows``: how many different rows it found; ``children``: of
    how many children. ``whole``: it is about the return as a whole."""

    code: str
    severity: str
    message: str
    status: str
    reason: str
    rows: int
    children: int
    whole: bool


def summary(checked: Report) -> list[RuleSummary]:
    """Every rule that found something, most rows first; then what crashed, then what did not run."""
    findings = checked.findings
    told = {
        code: (severity, message, rows, children, whole)
        for code, severity, message, rows, children, whole in findings.group_by("rule")
        .agg(
            pl.col("severity").first(),
            pl.when(pl.col("rule").first() == UNREAD)
            .then(pl.lit("A file could not be read as it should be."))
            .otherwise(pl.col("message").first())
            .alias("message"),
            pl.struct("table", "row").n_unique().alias("rows"),
            pl.col("child").n_unique() - pl.col("child").has_nulls().cast(pl.UInt32),
            pl.col("row").is_null().any().alias("whole"),
        )
        .iter_rows()
    }
    status = {code: (how, why or "") for code, how, why in checked.validation.status.iter_rows()}
    lines = [
        RuleSummary(code, severity, message, *status.get(code, ("ran", "")), rows, children, whole)
        for code, (severity, message, rows, children, whole) in told.items()
    ]
    lines.sort(key=lambda line: (-line.rows, line.code))
    for wanted in ("crashed", "not_run"):
        lines += [
            RuleSummary(code, "", "", how, why, 0, 0, False)
            for code, (how, why) in sorted(status.items())
            if how == wanted and code not in told
        ]
    return lines


def headline(checked: Report) -> str:
    """The answer in one sentence: how many findings, of how many children, by how many rules."""
    rules = checked.validation.status["status"].value_counts()
    counts = dict(rules.iter_rows())
    ran = counts.get("ran", 0)
    findings = checked.findings
    apart = [
        f"{counts[how]:,} {said}"
        for how, said in (("not_run", "could not run"), ("crashed", "broke"))
        if counts.get(how)
    ]
    rest = f" {' and '.join(apart)}." if apart else ""
    if findings.is_empty():
        return f"Nothing found by {ran:,} rules.{rest}"
    rows = findings.select(pl.struct("rule", "table", "row").n_unique()).item()
    errors = findings.filter(pl.col("severity") != "query")
    wrong = errors.select(pl.struct("rule", "table", "row").n_unique()).item()
    children = findings["child"].drop_nulls().n_unique()
    by = findings["rule"].n_unique()
    return (
        f"{_counted(rows, 'finding', 'findings')} ({_counted(wrong, 'error', 'errors')}, "
        f"{_counted(rows - wrong, 'query', 'queries')}) on "
        f"{_counted(children, 'child', 'children')}, by {by:,} of {ran:,} rules.{rest}"
    )


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def capped(checked: Report, most: int) -> pl.DataFrame:
    """The findings on the first ``most`` rows of each rule, with file, line and cell."""
    findings = checked.findings
    if findings.height > most:
        first = findings.select(pl.col("rule"), pl.col("table"), pl.col("row")).unique(
            maintain_order=True
        )
        kept = first.filter(pl.int_range(pl.len()).over("rule") < most)
        findings = findings.join(
            kept, on=["rule", "table", "row"], how="semi", nulls_equal=True, maintain_order="left"
        )
    return checked.placed(findings)


def write_json(checked: Report, file: BinaryIO) -> None:
    """An object: ``findings`` and ``status``, rows as their frames, and ``remarks``."""
    file.write(b'{"findings":')
    _write_rows(checked.findings, file)
    file.write(b',"status":')
    _write_rows(checked.validation.status, file)
    more = {"remarks": list(checked.remarks), "collection": checked.collection}
    file.write(f",{json.dumps(more, ensure_ascii=False)[1:]}\n".encode())


def _write_rows(frame: pl.DataFrame, file: BinaryIO) -> None:
    """A frame as a JSON list, some rows after another, so that memory stays bounded."""
    file.write(b"[")
    for begin in range(0, frame.height, AT_ONCE):
        text = frame.slice(begin, AT_ONCE).write_json()
        file.write((b",\n" if begin else b"") + text[1:-1].encode())
    file.write(b"]")


def write_list(checked: Report, path: Path) -> None:
    """Every finding with file, line and cell, as CSV or Parquet by the name's ending.

    In a CSV, a text that a spreadsheet would run begins with an apostrophe.
    """
    frame = checked.placed(checked.findings)
    if path.suffix.lower() == ".parquet":
        frame.write_parquet(path)
        return
    text = pl.col(pl.String)
    frame.with_columns(
        pl.when(text.str.contains(_FORMULA)).then(pl.lit("'") + text).otherwise(text).name.keep()
    ).write_csv(path, include_bom=True)
