"""The children whom a list names, for tables that the list covers only for them."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

COVERED_CHILDREN = FactTable(
    code="covered_children",
    title="Children on a list",
    why="A child who is not listed cannot be told.",
    source="Our own: what a reading may be told from",
    record="ListedChild",
    columns=(
        Column("table", pl.String, field="table_code"),
        Column("listed_on", pl.Date),
    ),
)
