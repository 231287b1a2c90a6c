"""Unplanned endings of placements."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

DISRUPTION = FactTable(
    code="disruption",
    title="Unplanned endings of placements",
    why="Why did it break, and what does this child need now?",
    source="Local standard; the dataset has none",
    record="Disruption",
    happened="ended_on",
    columns=(
        Column("placement", pl.Int64, "placement_id", refers="placement"),
        Column("ended_on", pl.Date),
        Column("meeting_on", pl.Date, after="meeting_on"),
        Column("not_needed_on", pl.Date, after="not_needed_on"),
    ),
)


PLACEMENT_DISRUPTED = Event(
    name="placement_disrupted",
    table="disruption",
    on="ended_on",
    until="not_needed_on",
    line="id",
    words="the unplanned ending on {date}",
    heading="Unplanned ending",
)


DISRUPTION_MEETING_HELD = Event(
    name="disruption_meeting_held",
    table="disruption",
    on="meeting_on",
    line="id",
    words="the disruption meeting on {date}",
    heading="Disruption meeting",
)
