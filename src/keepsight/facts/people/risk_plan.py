"""Plans against a danger that lasts, with the day on which each is looked at again."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

RISK_PLAN = FactTable(
    code="risk_plan",
    title="Risk plans",
    why="A danger that lasts needs more than a warning.",
    source="Local standard",
    record="RiskPlan",
    happened="started_on",
    columns=(
        Column("started_on", pl.Date),
        Column("review_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
        Column("worker", pl.Int64, "worker_id", refers="worker"),
    ),
)
