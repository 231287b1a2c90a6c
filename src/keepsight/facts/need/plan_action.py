"""Actions of child in need and protection plans, and tasks agreed at meetings."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PLAN_ACTION = FactTable(
    code="plan_action",
    title="Actions of plans",
    why="A plan that does not say who does what by when is a wish.",
    source="Working Together to Safeguard Children; the dataset has none",
    record="PlanAction",
    happened="written_on",
    columns=(
        Column("plan_kind_code", pl.String),
        Column("written_on", pl.Date),
        Column("by_when_on", pl.Date),
        Column("done_on", pl.Date, after="done_on"),
        Column("ended_on", pl.Date, after="ended_on"),
        Column("owner", pl.Int64, "owner_id", refers="worker"),
    ),
)


ACTION_AGREED = Event(
    name="action_agreed",
    table="plan_action",
    on="written_on",
    until="ended_on",
    line="id",
    due="by_when_on",
    words="the agreement on {date}",
    heading="Action agreed",
)

ACTION_DONE = Event(
    name="action_done",
    table="plan_action",
    on="done_on",
    line="id",
    words="it was done on {date}",
    heading="Done",
)
