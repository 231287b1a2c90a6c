"""Management oversight: when a manager last looked at a child's record, at which level, and looks again."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

OVERSIGHT = FactTable(
    code="oversight",
    title="Management oversight",
    why="Inspectors found children whom no manager had looked at in weeks.",
    source="Local standard: management oversight is itself a record",
    record="Oversight",
    happened="given_on",
    columns=(
        Column("given_on", pl.Date),
        Column("review_on", pl.Date),
        Column("actor_level", pl.Int64),
        Column("worker", pl.Int64, "worker_id", refers="worker"),
    ),
)
