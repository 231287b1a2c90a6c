"""The limits that a council has set itself."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

COUNCIL_LIMIT = FactTable(
    code="council_limit",
    title="The council’s own limits",
    why="A date must be able to say who set it.",
    source="Our own: decided by the council, dated",
    record="CouncilLimit",
    child="",
    columns=(
        Column("key", pl.String),
        Column("number", pl.Int64),
        Column("unit", pl.String, field="unit_code"),
        Column("valid_from", pl.Date, field="started_on"),
        Column("valid_to", pl.Date, field="ended_on"),
        Column("why", pl.String),
    ),
)
