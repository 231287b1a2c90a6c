"""One-off bank holidays that a council has added."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

COUNCIL_HOLIDAY = FactTable(
    code="council_holiday",
    title="One-off bank holidays",
    why="A day proclaimed last week moves dates today.",
    source="Our own: added by the council until the house itself knows the day",
    record="CouncilHoliday",
    child="",
    columns=(
        Column("day_on", pl.Date),
        Column("why", pl.String),
        Column("called_off_on", pl.Date),
    ),
)
