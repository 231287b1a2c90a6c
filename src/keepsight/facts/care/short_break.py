"""Short breaks."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

SHORT_BREAK = FactTable(
    code="short_break",
    title="Short breaks",
    why="A break is a break, and not a way into care.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 48; the dataset has none",
    record="ShortBreak",
    happened="started_on",
    columns=(
        Column("started_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
    ),
)


SHORT_BREAK_BEGAN = Event(
    name="short_break_began",
    table="short_break",
    on="started_on",
    line="id",
    words="the start of the break on {date}",
    heading="Break begins",
)


SHORT_BREAK_ENDED = Event(
    name="short_break_ended",
    table="short_break",
    on="ended_on",
    line="id",
    words="the end of the break on {date}",
    heading="Break ends",
)
