"""Weekly looks of a manager at a child with no worker: the day, who looked, and who sees the child."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

UNALLOCATED_REVIEW = FactTable(
    code="unallocated_review",
    title="Reviews of children with no worker",
    why="A wait is safe only if somebody looks.",
    source="Local standard: a manager reviews each unallocated child every week; the dataset has none",
    record="UnallocatedReview",
    happened="reviewed_on",
    columns=(
        Column("reviewed_on", pl.Date),
        Column("worker", pl.Int64, "worker_id", refers="worker"),
        Column("seen_by", pl.Int64, "seen_by_id", refers="worker"),
        Column("outcome_code", pl.String),
        Column("next_review_on", pl.Date),
    ),
)

UNALLOCATED_CHILD_REVIEWED = Event(
    name="unallocated_child_reviewed",
    table="unallocated_review",
    on="reviewed_on",
    words="the manager’s look on {date}",
    heading="Looked at",
)
