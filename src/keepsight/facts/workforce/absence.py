"""Times that workers are away."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

ABSENCE = FactTable(
    code="absence",
    title="Absences",
    why="After ten working days without cover, their children have no worker.",
    source="Children and Family Social Work Workforce Census; the dataset has none",
    record="Absence",
    child="",
    happened="started_on",
    columns=(
        Column("worker", pl.Int64, field="worker_id", refers="worker"),
        Column("started_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
        Column("reason_code", pl.String),
        Column("cover", pl.Int64, field="cover_id", refers="worker"),
    ),
)
