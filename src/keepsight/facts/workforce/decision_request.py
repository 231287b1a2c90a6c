"""Decisions asked for: which, when, and what became of the question."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

DECISION_REQUEST = FactTable(
    code="decision_request",
    title="Decisions asked for",
    why="A question that waits for somebody who may answer it must be in that person's sight.",
    source="Local standard; the dataset has none",
    record="DecisionRequest",
    happened="asked_at",
    columns=(
        Column("decision_code", pl.String),
        Column("worker", pl.Int64, "worker_id", refers="worker"),
        Column("asked_at", pl.Datetime("us", "UTC")),
        Column("wanted_on", pl.Date),
        Column("state", pl.String, after="closed_at"),
        Column("closed_at", pl.Datetime("us", "UTC"), after="closed_at"),
    ),
)
