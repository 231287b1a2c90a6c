"""The day a workbook speaks of. No list bears it, so it is told from the dates and ages in them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import polars as pl

from keepsight.kernel.source import ReadFile
from keepsight.returns.annex_a.tables import TAKEN, annex_a_lists

BORN, AGE = "Date of Birth", "Age of Child (Years)"

#: So many of the birthdays that bound the day are passed over, as slips of the hand: one in twenty.
SLIPS = 0.05


def lists_of(read: ReadFile) -> Iterable[str]:
    """The lists of the workbook that are taken, in their order."""
    return (table for table in TAKEN if table in read.tables)


def day_of(read: ReadFile) -> date | None:
    """The latest date of any event in lists 1 to 9 that is not in the workbook's own future.

    A list gives every child's age in years. On the workbook's day nobody had reached the next
    birthday, so a date after those birthdays is a slip. ``None`` where no list has a date.
    """
    dates, birthdays = [], []
    for table in lists_of(read):
        frame = read.tables[table]
        events = [
            column.name
            for column in annex_a_lists()[table]
            if column.kind == "date" and column.name != BORN and column.name in frame.columns
        ]
        dates += [frame[name].drop_nulls().alias("day") for name in events]
        if BORN in frame.columns and AGE in frame.columns:
            birthdays.append(_next_birthdays(frame))
    if not dates:
        return None
    days = pl.concat(dates)
    if birthdays:
        last = pl.concat(birthdays).drop_nulls().sort()
        if not last.is_empty():
            days = days.filter(days < last[int(len(last) * SLIPS)])
    latest = days.max()
    return latest if isinstance(latest, date) else None


def _next_birthdays(frame: pl.DataFrame) -> pl.Series:
    """The birthday that each child had not reached on the workbook's day."""
    age = pl.col(AGE).floor()
    likely = frame.filter(age.is_between(0, 120) & pl.col(BORN).is_not_null())
    months = (age + 1).cast(pl.Int64) * 12
    return likely.select(day=pl.col(BORN).dt.offset_by(pl.format("{}mo", months))).to_series()
