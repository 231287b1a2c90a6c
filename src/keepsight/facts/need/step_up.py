"""Steps up from early help."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

STEP_UP = FactTable(
    code="step_up",
    title="Steps up from early help",
    why="Early help that sees harm must not keep it to itself.",
    source="Working Together to Safeguard Children; the dataset has none",
    record="StepUp",
    happened="raised_on",
    columns=(
        Column("episode", pl.Int64, "episode_id", refers="early_help_episode"),
        Column("raised_on", pl.Date),
        Column("decided_on", pl.Date, after="decided_on"),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
    ),
)


STEP_UP_RAISED = Event(
    name="step_up_raised",
    table="step_up",
    on="raised_on",
    until="withdrawn_on",
    line="id",
    words="the concern on {date}",
    heading="Concern raised",
)

STEP_UP_DECIDED = Event(
    name="step_up_decided",
    table="step_up",
    on="decided_on",
    line="id",
    words="the decision on {date}",
    heading="Decided at the front door",
)
