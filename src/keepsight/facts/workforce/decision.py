"""Decisions taken about children: which, when, at which level, and which level it took."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

DECISION = FactTable(
    code="decision",
    title="Decisions",
    why="Junior staff took decisions normally taken above their level.",
    source="Local standard; the dataset has none",
    record="Decision",
    happened="decided_at",
    columns=(
        Column("decision_code", pl.String),
        Column("decided_at", pl.Datetime("us", "UTC")),
        Column("worker", pl.Int64, "worker_id", refers="worker"),
        Column("by_role", pl.String),
        Column("outcome_code", pl.String),
        Column("required_level", pl.Int64),
        Column("required_role", pl.String),
        Column("actor_level", pl.Int64),
        Column("mode", pl.String),
        Column("is_out_of_hours", pl.Boolean),
    ),
)
