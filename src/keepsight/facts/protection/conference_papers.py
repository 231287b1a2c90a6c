"""Papers of conferences."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

CONFERENCE_PAPERS = FactTable(
    code="conference_papers",
    title="Papers of conferences",
    why="A plan that nobody received is nobody’s plan.",
    source="Local standard; the dataset has none",
    record="ConferencePapers",
    columns=(
        Column("conference", pl.Int64, "conference_id", refers="conference"),
        Column("decisions_sent_on", pl.Date, after="decisions_sent_on"),
        Column("minutes_sent_on", pl.Date, after="minutes_sent_on"),
    ),
)


DECISIONS_SENT = Event(
    name="decisions_sent",
    table="conference_papers",
    on="decisions_sent_on",
    line="conference",
    words="the decisions on {date}",
    heading="Decisions sent",
)

MINUTES_SENT = Event(
    name="minutes_sent",
    table="conference_papers",
    on="minutes_sent_on",
    line="conference",
    words="the minutes on {date}",
    heading="Minutes sent",
)
