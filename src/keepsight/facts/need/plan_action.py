"""Actions of child in need and protection plans."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

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
