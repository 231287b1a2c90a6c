"""Notices of a placement."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PLACEMENT_NOTICE = FactTable(
    code="placement_notice",
    title="Notices of a placement",
    why="A doctor and a school that do not know of a child cannot help it.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 13; the dataset has none",
    record="PlacementNotice",
    columns=(
        Column("placement", pl.Int64, "placement_id", refers="placement"),
        Column("all_told_on", pl.Date, after="all_told_on"),
    ),
)


PLACEMENT_TOLD = Event(
    name="placement_told",
    table="placement_notice",
    on="all_told_on",
    line="placement",
    words="the last notice on {date}",
    heading="Everybody told",
)
