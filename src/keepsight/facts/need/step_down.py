"""Steps down to early help."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

STEP_DOWN = FactTable(
    code="step_down",
    title="Steps down to early help",
    why="A handover is over when the other has taken hold.",
    source="Local standard; the dataset has none",
    record="StepDown",
    happened="offered_on",
    columns=(
        Column("episode", pl.Int64, "episode_id", refers="episode_of_need"),
        Column("offered_on", pl.Date),
        Column("accepted_on", pl.Date, after="accepted_on"),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
    ),
)


STEP_DOWN_OFFERED = Event(
    name="step_down_offered",
    table="step_down",
    on="offered_on",
    until="withdrawn_on",
    line="id",
    words="the offer on {date}",
    heading="Step down offered",
)

STEP_DOWN_ACCEPTED = Event(
    name="step_down_accepted",
    table="step_down",
    on="accepted_on",
    line="id",
    words="the acceptance on {date}",
    heading="Accepted",
)
