"""Court hearings."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

COURT_HEARING = FactTable(
    code="court_hearing",
    title="Court hearings",
    why="What a judge ordered is on file the same day.",
    source="Family Procedure Rules, practice direction 12A; the dataset counts them",
    record="CourtHearing",
    happened="held_on",
    columns=(
        Column("proceedings", pl.Int64, "proceedings_id", refers="proceedings"),
        Column("held_on", pl.Date),
        Column("kind_code", pl.String),
        Column("next_hearing_on", pl.Date, after="held_on"),
    ),
)
