"""School holidays that a council has recorded."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

SCHOOL_HOLIDAY = FactTable(
    code="school_holiday",
    title="School holidays",
    why="Where a limit counts school days, a holiday moves its date.",
    source="Our own: the council’s calendar of school terms",
    record="SchoolHoliday",
    child="",
    columns=(
        Column("title", pl.String),
        Column("begins_on", pl.Date),
        Column("ends_on", pl.Date),
        Column("called_off_on", pl.Date),
    ),
)
