"""What managers say a child counts for in a worker's load, in place of the points added up."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

CHILD_WEIGHT = FactTable(
    code="child_weight",
    title="Children weighed by a manager",
    why="No table of points knows every child.",
    source="Local standard: a manager may say otherwise, with the reason; the dataset has none",
    record="ChildWeight",
    happened="started_on",
    columns=(
        Column("worker", pl.Int64, "worker_id", refers="worker"),
        Column("points", pl.Float64),
        Column("started_on", pl.Date),
        Column("until_on", pl.Date),
    ),
)
