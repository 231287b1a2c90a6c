"""Writes an Annex A workbook as Ofsted's template has it: one sheet a list, lettered answers."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import polars as pl
import xlsxwriter

from keepsight.returns.annex_a.tables import AnnexColumn, annex_a_lists, written_of


def write_annex_a(tables: Mapping[str, pl.DataFrame]) -> bytes:
    """The workbook of the lists given (``List 1`` to ``List 11``), as ``read_annex_a`` reads it.

    Each frame has Ofsted's headings as its columns; those that are absent are left blank. Text is
    never taken for a formula. Raises ``KeyError`` for a table that is no list.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        bold = book.add_format({"bold": True})
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, frame in tables.items():
            sheet = book.add_worksheet(name)
            for place, column in enumerate(annex_a_lists()[name]):
                sheet.write_string(0, place, column.name, bold)
                if column.name not in frame.columns:
                    continue
                for line, value in enumerate(frame[column.name].to_list(), start=1):
                    if value is not None:
                        _write(sheet, line, place, value, column, day)
    return out.getvalue()


def _write(sheet: Any, line: int, place: int, value: Any, column: AnnexColumn, day: Any) -> None:
    if column.kind == "date":
        sheet.write_datetime(line, place, value, day)
    elif column.kind == "yes_no":
        sheet.write_string(line, place, "a) Yes" if value else "b) No")
    elif column.kind == "code":
        sheet.write_string(line, place, written_of(column.code_list, value))
    elif column.kind in ("integer", "number"):
        sheet.write_number(line, place, value)
    else:
        sheet.write_string(line, place, str(value))
