"""Decisions agreed to or reversed afterwards by the level that should have taken them."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

RATIFICATION = FactTable(
    code="ratification",
    title="Decisions agreed to or reversed afterwards",
    why="What was decided at night, or below level, is looked at by who should have decided it.",
    source="Local standard; the dataset has none",
    record="Ratification",
    happened="answered_at",
    columns=(
        Column("decision", pl.Int64, "decision_id", refers="decision"),
        Column("answer_code", pl.String),
        Column("answered_at", pl.Datetime("us", "UTC")),
        Column("level", pl.Int64),
    ),
)
