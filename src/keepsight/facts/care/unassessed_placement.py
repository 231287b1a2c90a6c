"""Placements with parents not yet assessed."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

UNASSESSED_PLACEMENT = FactTable(
    code="unassessed_placement",
    title="Placements with parents not yet assessed",
    why="Home, before anybody is sure.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 19; the dataset has none",
    record="UnassessedPlacement",
    happened="placed_on",
    columns=(
        Column("placement", pl.Int64, "placement_id", refers="placement"),
        Column("placed_on", pl.Date),
        Column("assessed_on", pl.Date, after="assessed_on"),
    ),
)


WITH_PARENT_UNASSESSED = Event(
    name="with_parent_unassessed",
    table="unassessed_placement",
    on="placed_on",
    until="assessed_on",
    line="placement",
    words="{date}, when the child was with a parent not yet assessed",
    heading="With a parent not assessed",
)
