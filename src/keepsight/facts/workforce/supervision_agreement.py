"""Agreements on supervision: who supervises whom, and how often where more often than the standard."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

SUPERVISION_AGREEMENT = FactTable(
    code="supervision_agreement",
    title="Agreements on supervision",
    why="Who supervises a worker is on file, or nobody does.",
    source="Local standard; the dataset has none",
    record="SupervisionAgreement",
    child="",
    happened="started_on",
    columns=(
        Column("worker", pl.Int64, field="worker_id", refers="worker"),
        Column("supervisor", pl.Int64, field="supervisor_id", refers="worker"),
        Column("started_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
        Column("every_code", pl.String),
    ),
)
