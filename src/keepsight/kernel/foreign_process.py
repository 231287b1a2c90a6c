"""Opens one workbook or Parquet file in a process of its own: bytes in, plain text tables out.

A damaged file can make its reader ask for more memory than there is, and that ends the process it
runs in. So it runs here, alone, with bounded memory and time, and knows nothing of Keepsight.
``foreign_apart.py`` starts it. The answer is a line of JSON: ``{"refused": words}``, or
``{"sheets": {name: rows}}`` of a workbook, or ``{"left_out": columns}`` of a Parquet file, whose
other columns follow as text in Arrow's IPC format.
"""

from __future__ import annotations

import datetime
import io
import json
import sys
from typing import Any

MOST_SHEETS = 100
MOST_ROWS = 1_048_576
MOST_CELLS = 20_000_000
#: A Parquet file of a few bytes may say that it holds any number of equal rows.
MOST_PARQUET_ROWS = 5_000_000
MOST_MEMORY = 8_000_000_000
MOST_SECONDS = 120


def as_text(value: Any) -> str:
    """One cell of a sheet as text: what a person would have typed, dates in ISO form."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time()
        return value.date().isoformat() if midnight else value.isoformat(sep=" ")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return str(value)


def open_workbook(content: bytes) -> tuple[dict[str, Any], bytes]:
    """Every sheet's rows as text, the first being row 1."""
    from python_calamine import CalamineWorkbook, PasswordError

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    except PasswordError:
        return {"refused": "is protected by a password. Save it without one."}, b""
    if len(book.sheet_names) > MOST_SHEETS:
        return {"refused": f"has more than {MOST_SHEETS} sheets."}, b""
    sheets = {}
    for place, title in enumerate(book.sheet_names):
        sheet = book.get_sheet_by_index(place)
        if sheet.total_height > MOST_ROWS:
            return {"refused": f"has more than {MOST_ROWS:,} rows on the sheet {title}."}, b""
        if sheet.total_height * sheet.total_width > MOST_CELLS:
            return {"refused": f"has too many cells on the sheet {title}."}, b""
        sheets[title.strip()] = [
            [as_text(value) for value in cells] for cells in sheet.to_python(skip_empty_area=False)
        ]
    return {"sheets": sheets}, b""


def open_parquet(content: bytes) -> tuple[dict[str, Any], bytes]:
    """Every plain column as text: ISO dates, moments with ``Z`` where the file knows the zone."""
    import polars as pl

    rows = pl.scan_parquet(io.BytesIO(content)).select(pl.len()).collect().item()
    if rows > MOST_PARQUET_ROWS:
        return {"refused": f"has more than {MOST_PARQUET_ROWS:,} rows."}, b""
    frame = pl.read_parquet(io.BytesIO(content))
    columns, left_out = [], []
    for column, dtype in frame.schema.items():
        cells = pl.col(column)
        if dtype.is_nested() or dtype in (pl.Binary, pl.Object) or column == "_row":
            left_out.append(column)
            continue
        if isinstance(dtype, pl.Datetime):
            zone = "Z" if dtype.time_zone else ""
            cells = cells.dt.convert_time_zone("UTC") if dtype.time_zone else cells
            cells = cells.dt.strftime(f"%Y-%m-%dT%H:%M:%S%.6f{zone}")
        elif dtype.is_float():
            whole = (cells == cells.floor()) & (cells.abs() < 1e15)
            number = cells.cast(pl.Int64, strict=False).cast(pl.String)
            cells = pl.when(whole).then(number).otherwise(cells.cast(pl.String))
        columns.append(cells.cast(pl.String).alias(column))
    out = io.BytesIO()
    frame.select(columns).write_ipc(out)
    return {"left_out": left_out}, out.getvalue()


def _bound_memory_and_time() -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    for limit, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, MOST_SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        _, highest = resource.getrlimit(limit)
        lowered = most if highest == resource.RLIM_INFINITY else min(most, highest)
        resource.setrlimit(limit, (lowered, highest))


if __name__ == "__main__":
    _bound_memory_and_time()
    opener = {"workbook": open_workbook, "parquet": open_parquet}[sys.argv[1]]
    answer, table = opener(sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii") + b"\n" + table)
