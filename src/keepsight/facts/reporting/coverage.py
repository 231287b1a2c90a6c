"""What each source holds: the table, the period, of which children and how far."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

COVERAGE = FactTable(
    code="coverage",
    title="Coverage",
    why="Nothing is called late or unallocated out of a blank.",
    source="Our own: what a reading may be told from",
    record="Coverage",
    child="",
    columns=(
        Column("table", pl.String, field="table_code"),
        Column("from_on", pl.Date),
        Column("to_on", pl.Date, field="until_on"),
        Column("whole", pl.Boolean, field="is_whole"),
        Column("whom", pl.String, field="whom_code"),
    ),
)
