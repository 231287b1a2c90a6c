"""Children placed with carers who foster now and may adopt later."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

EARLY_PERMANENCE = FactTable(
    code="early_permanence",
    title="Early permanence placements",
    why="One move the fewer for a small child.",
    source="Children Act 1989, section 22C(9A); the dataset holds two dates of it",
    record="EarlyPermanence",
    happened="decided_on",
    columns=(
        Column("decided_on", pl.Date),
        Column("kind_code", pl.String),
        Column("placed_on", pl.Date, after="placed_on"),
        Column("ended_on", pl.Date, after="ended_on"),
    ),
)
