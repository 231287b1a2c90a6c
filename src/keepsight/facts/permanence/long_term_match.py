"""Children matched with the foster carers with whom they will grow up."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

LONG_TERM_MATCH = FactTable(
    code="long_term_match",
    title="Long-term matches with foster carers",
    why="A child who is told that this is home can unpack.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 22B; the dataset has none",
    record="LongTermMatch",
    happened="decided_on",
    columns=(
        Column("panel_on", pl.Date),
        Column("decided_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
    ),
)
