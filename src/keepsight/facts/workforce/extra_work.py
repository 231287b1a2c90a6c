"""Work of workers that is about no child: weeks on duty, mentoring, projects."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

EXTRA_WORK = FactTable(
    code="extra_work",
    title="Work beside children",
    why="A week on duty takes room that no list of children shows.",
    source="Local standard: duty and mentoring count in a worker's load; the dataset has none",
    record="ExtraWork",
    child="",
    happened="started_on",
    columns=(
        Column("worker", pl.Int64, field="worker_id", refers="worker"),
        Column("kind_code", pl.String),
        Column("points", pl.Float64),
        Column("started_on", pl.Date),
        Column("ended_on", pl.Date),
    ),
)
