"""Matches."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

MATCH = FactTable(
    code="match",
    title="Matches",
    why="These two belong together; say so.",
    source="Adoption: national minimum standards (2011); the dataset holds one date of it",
    record="Match",
    happened="panel_on",
    columns=(
        Column("panel_on", pl.Date),
        Column("decided_on", pl.Date, after="decided_on"),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
    ),
)


MATCH_AT_PANEL = Event(
    name="match_at_panel",
    table="match",
    on="panel_on",
    until="withdrawn_on",
    line="id",
    words="the panel on {date}",
    heading="Match at panel",
)


MATCH_DECIDED = Event(
    name="match_decided",
    table="match",
    on="decided_on",
    line="id",
    words="the match on {date}",
    heading="Match decided",
)


CHILD_MATCHED = Event(
    name="child_matched",
    table="match",
    on="decided_on",
    words="the match on {date}",
    heading="Matched",
)
