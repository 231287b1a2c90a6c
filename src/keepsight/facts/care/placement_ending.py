"""Endings of placements."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PLACEMENT_ENDING = FactTable(
    code="placement_ending",
    title="Endings of placements",
    why="A child is not moved by telephone.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 14; the dataset has none",
    record="PlacementEnding",
    columns=(
        Column("placement", pl.Int64, "placement_id", refers="placement"),
        Column("ends_on", pl.Date, after="ends_on"),
        Column("is_emergency", pl.Boolean),
        Column("called_off_on", pl.Date, after="called_off_on"),
        Column("reviewed_on", pl.Date, after="reviewed_on"),
    ),
)


def is_no_emergency() -> pl.Expr:
    """Nothing says that the child had to leave at once."""
    return ~pl.col("is_emergency").fill_null(False)


PLACEMENT_ENDING_PLANNED = Event(
    name="placement_ending_planned",
    table="placement_ending",
    on="ends_on",
    until="called_off_on",
    line="id",
    where=is_no_emergency,
    words="the end of the placement on {date}",
    heading="Placement is to end",
)


ENDING_REVIEWED = Event(
    name="ending_reviewed",
    table="placement_ending",
    on="reviewed_on",
    line="id",
    words="the review on {date}",
    heading="Reviewed before the move",
)
