"""Safety plans."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

SAFETY_PLAN = FactTable(
    code="safety_plan",
    title="Safety plans",
    why="A child must be safe tonight, not when the enquiry ends.",
    source="Working Together to Safeguard Children; the dataset has none",
    record="SafetyPlan",
    happened="agreed_on",
    columns=(
        Column("agreed_on", pl.Date),
        Column("review_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
        Column("worker", pl.Int64, "worker_id", refers="worker"),
    ),
)
