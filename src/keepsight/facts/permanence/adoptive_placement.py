"""Children placed for adoption."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

ADOPTIVE_PLACEMENT = FactTable(
    code="adoptive_placement",
    title="Adoptive placements",
    why="From this day with the family that means to keep the child.",
    source="SSDA903, table AD1; the dataset holds one date of it",
    record="AdoptivePlacement",
    happened="placed_on",
    columns=(
        Column("placed_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
        Column("end_reason_code", pl.String, after="ended_on"),
    ),
)


PLACED_FOR_ADOPTION = Event(
    name="placed_for_adoption",
    table="adoptive_placement",
    on="placed_on",
    words="moving in on {date}",
    heading="Moved in with adopters",
)
