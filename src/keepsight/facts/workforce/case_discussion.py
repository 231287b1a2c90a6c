"""Children discussed in supervision: which, when, and by whom; never what was said."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

CASE_DISCUSSION = FactTable(
    code="case_discussion",
    title="Discussions in supervision",
    why="A child whom nobody thinks about with the worker drifts.",
    source="Local standard; the dataset has none",
    record="CaseDiscussion",
    happened="discussed_on",
    columns=(
        Column("worker", pl.Int64, field="worker_id", refers="worker"),
        Column("supervisor", pl.Int64, field="supervisor_id", refers="worker"),
        Column("discussed_on", pl.Date),
    ),
)
