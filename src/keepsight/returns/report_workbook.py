"""The findings of a return as a workbook: by rule, every finding with its cell, and by child."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, BinaryIO

import polars as pl
import xlsxwriter

from keepsight.returns.report import ROWS_A_RULE, Report, capped, headline, summary

_WIDTHS = {"message": 70, "What the Department says": 70, "reason": 40}


def write_workbook(
    checked: Report, path: Path | BinaryIO, *, rows_a_rule: int = ROWS_A_RULE
) -> None:
    """Sheets ``Summary``, ``Findings``, ``Children`` and ``Not run``.

    All text is written as text: nothing that stood in a file can run as a formula or a link. Where
    a rule has more rows than ``rows_a_rule``, the summary says how many are shown.
    """
    options = {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": True}
    lines = summary(checked)
    with xlsxwriter.Workbook(str(path) if isinstance(path, Path) else path, options) as book:
        bold = book.add_format({"bold": True})
        top = [[headline(checked)], *([remark] for remark in checked.remarks), []]
        found = [
            [
                line.code,
                line.severity,
                line.message,
                line.rows,
                min(line.rows, rows_a_rule),
                line.children,
            ]
            for line in lines
            if line.rows
        ]
        counted = ("Rule", "Kind", "What the Department says", "Rows", "Rows shown", "Children")
        _sheet(book, "Summary", counted, found, bold, top)
        shown = capped(checked, rows_a_rule)
        columns = ("rule", "severity", "child", "table", "file", "line", "field", "value")
        heads = (
            "Rule",
            "Kind",
            "Child",
            "Table",
            "File",
            "Row of the file",
            "Field",
            "In the file",
        )
        rows = shown.select(*columns, "message").iter_rows()
        _sheet(book, "Findings", (*heads, "What the Department says"), rows, bold)
        children = (
            checked.findings.drop_nulls("child")
            .group_by("child", maintain_order=True)
            .agg(
                pl.struct("rule", "table", "row").n_unique().alias("findings"),
                pl.col("rule").unique(maintain_order=True).str.join(", "),
            )
            .sort("findings", descending=True, maintain_order=True)
        )
        _sheet(book, "Children", ("Child", "Findings", "Rules"), children.iter_rows(), bold)
        unrun = [
            [line.code, line.status.replace("_", " "), line.reason]
            for line in lines
            if not line.rows
        ]
        _sheet(book, "Not run", ("Rule", "What became of it", "Why"), unrun, bold)


def _sheet(
    book: xlsxwriter.Workbook,
    name: str,
    heads: Sequence[str],
    rows: Iterable[Sequence[Any]],
    bold: Any,
    above: Sequence[Sequence[str]] = (),
) -> None:
    sheet = book.add_worksheet(name)
    for place, head in enumerate(heads):
        sheet.set_column(place, place, _WIDTHS.get(head, 14))
    at = 0
    for words in above:
        for place, word in enumerate(words):
            sheet.write_string(at, place, word)
        at += 1
    for place, head in enumerate(heads):
        sheet.write_string(at, place, head, bold)
    if not above:
        sheet.freeze_panes(1, 0)
    for row in rows:
        at += 1
        if at >= 1_048_575:  # a sheet holds no more
            sheet.write_string(at, 0, "More than a sheet holds. Use the whole list as CSV.")
            break
        for place, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(at, place, value)
            elif value is not None:
                sheet.write_string(at, place, str(value)[:32_000])
