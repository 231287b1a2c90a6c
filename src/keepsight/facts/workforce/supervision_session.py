"""Supervision sessions: planned, held or cancelled, by whom and why; never what was said in them."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

SUPERVISION_SESSION = FactTable(
    code="supervision_session",
    title="Supervision sessions",
    why="No supervision recorded is a finding, and so is one that is always cancelled.",
    source="Local standard; the dataset has none",
    record="SupervisionSession",
    child="",
    columns=(
        Column("worker", pl.Int64, field="worker_id", refers="worker"),
        Column("supervisor", pl.Int64, field="supervisor_id", refers="worker"),
        Column("kind_code", pl.String),
        Column("planned_on", pl.Date),
        Column("held_on", pl.Date, after="held_on"),
        Column("cancelled_on", pl.Date, after="cancelled_on"),
        Column("cancelled_by_code", pl.String, after="cancelled_on"),
        Column("why_cancelled_code", pl.String, after="cancelled_on"),
    ),
)
