"""Placements at a distance."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

DISTANT_PLACEMENT = FactTable(
    code="distant_placement",
    title="Placements at a distance",
    why="Two counties away nobody drops in.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 11; the dataset has none",
    record="DistantPlacement",
    columns=(
        Column("placement", pl.Int64, "placement_id", refers="placement"),
        Column("starts_on", pl.Date, after="starts_on"),
        Column("called_off_on", pl.Date, after="called_off_on"),
        Column("director_approved_on", pl.Date, after="director_approved_on"),
        Column("area_consulted_on", pl.Date, after="area_consulted_on"),
    ),
)


DISTANT_PLACEMENT_STARTS = Event(
    name="distant_placement_starts",
    table="distant_placement",
    on="starts_on",
    until="called_off_on",
    line="id",
    words="the placement at a distance on {date}",
    heading="Distant placement starts",
)


DIRECTOR_APPROVED_DISTANCE = Event(
    name="director_approved_distance",
    table="distant_placement",
    on="director_approved_on",
    line="id",
    words="the director’s approval on {date}",
    heading="Director approves",
)


AREA_CONSULTED = Event(
    name="area_consulted",
    table="distant_placement",
    on="area_consulted_on",
    line="id",
    words="asking the area authority on {date}",
    heading="Area authority consulted",
)
