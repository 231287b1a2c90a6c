"""Placement plans."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PLACEMENT_PLAN = FactTable(
    code="placement_plan",
    title="Placement plans",
    why="Whoever cares for a child tonight must know what this child needs.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 9; the dataset has none",
    record="PlacementPlan",
    columns=(
        Column("placement", pl.Int64, "placement_id", refers="placement"),
        Column("agreed_on", pl.Date, after="agreed_on"),
    ),
)


PLACEMENT_PLANNED = Event(
    name="placement_planned",
    table="placement_plan",
    on="agreed_on",
    line="placement",
    words="the placement plan on {date}",
    heading="Placement plan",
)
