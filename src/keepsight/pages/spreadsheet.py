"""A list as a spreadsheet: text stays text, so that nothing a file once held is run as a formula."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

import xlsxwriter
from django.http import HttpResponse

from keepsight.pages.words import LONDON

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def spreadsheet(name: str, heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> HttpResponse:
    """A workbook of one sheet, sent as a file ``name``.xlsx. Dates are dates, None is left blank."""
    kept = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(kept, options) as workbook:
        sheet = workbook.add_worksheet("List")
        bold = workbook.add_format({"bold": True})
        dated = workbook.add_format({"num_format": "d mmmm yyyy"})
        sheet.write_row(0, 0, heads, bold)
        sheet.freeze_panes(1, 0)
        for at, row in enumerate(rows, start=1):
            for place, value in enumerate(row):
                if isinstance(value, datetime):
                    value = value.astimezone(LONDON).strftime("%d %B %Y, %H:%M")
                if isinstance(value, date):
                    sheet.write_datetime(
                        at, place, datetime.combine(value, datetime.min.time()), dated
                    )
                elif value is not None:
                    sheet.write(at, place, value)
        sheet.set_column(0, len(heads) - 1, 22)
    answer = HttpResponse(kept.getvalue(), content_type=CONTENT_TYPE)
    answer["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    return answer
