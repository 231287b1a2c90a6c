"""Who manages whom."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

LINE_MANAGER = FactTable(
    code="line_manager",
    title="Line managers",
    why="Someone answers for a worker who is away.",
    source="Children and Family Social Work Workforce Census; the dataset has none",
    record="LineManager",
    child="",
    happened="started_on",
    columns=(
        Column("worker", pl.Int64, field="worker_id", refers="worker"),
        Column("manager", pl.Int64, field="manager_id", refers="worker"),
        Column("started_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
    ),
)
