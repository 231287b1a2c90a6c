"""Visits to privately fostered children."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PRIVATE_FOSTERING_VISIT = FactTable(
    code="private_fostering_visit",
    title="Visits to privately fostered children",
    why="The child must be asked, alone.",
    source="Children (Private Arrangements for Fostering) Regulations 2005, regulation 8; the dataset has none",
    record="PrivateFosteringVisit",
    happened="visited_on",
    columns=(
        Column("arrangement", pl.Int64, "arrangement_id", refers="private_fostering"),
        Column("visited_on", pl.Date),
        Column("seen_alone", pl.Boolean),
    ),
)


PRIVATELY_FOSTERED_CHILD_VISITED = Event(
    name="privately_fostered_child_visited",
    table="private_fostering_visit",
    on="visited_on",
    line="arrangement",
    words="the visit on {date}",
    heading="Visit",
)
