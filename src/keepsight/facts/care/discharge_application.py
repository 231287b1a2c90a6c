"""Applications to end an order."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

DISCHARGE_APPLICATION = FactTable(
    code="discharge_application",
    title="Applications to end an order",
    why="An order that nobody needs should end.",
    source="Children Act 1989, section 39; the dataset has none",
    record="DischargeApplication",
    happened="applied_on",
    columns=(
        Column("applied_on", pl.Date),
        Column("decided_on", pl.Date, after="decided_on"),
        Column("outcome_code", pl.String, after="decided_on"),
    ),
)
