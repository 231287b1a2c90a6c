"""Dangers marked on children's records: of which kind, how great, until when."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

FLAG = FactTable(
    code="flag",
    title="Flags",
    why="A danger that one worker knew of and the next did not is a danger twice.",
    source="Local standard: hazards and flags carry source, date, review date and end",
    record="Flag",
    happened="raised_on",
    columns=(
        Column("kind_code", pl.String),
        Column("risk_code", pl.String),
        Column("raised_on", pl.Date),
        Column("review_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
        Column("worker", pl.Int64, "worker_id", refers="worker"),
    ),
)
