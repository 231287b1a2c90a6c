"""Decisions of reviews that somebody must carry out."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

REVIEW_TASK = FactTable(
    code="review_task",
    title="Decisions of reviews that somebody must carry out",
    why="A decision without a name and a day is a wish.",
    source="IRO Handbook; the dataset has none",
    record="ReviewTask",
    happened="decided_on",
    columns=(
        Column("review", pl.Int64, "review_id", refers="care_review"),
        Column("decided_on", pl.Date),
        Column("due_on", pl.Date),
        Column("done_on", pl.Date, after="done_on"),
        Column("dropped_on", pl.Date, after="dropped_on"),
    ),
)
