"""Reviews of locked records."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

RESTRICTION_REVIEW = FactTable(
    code="restriction_review",
    title="Reviews of locked records",
    why="Must it still be locked?",
    source="Local standard; the dataset has none",
    record="RestrictionReview",
    happened="reviewed_on",
    columns=(
        Column("restriction", pl.Int64, "restriction_id", refers="restriction"),
        Column("reviewed_on", pl.Date),
    ),
)


RESTRICTION_REVIEWED = Event(
    name="restriction_reviewed",
    table="restriction_review",
    on="reviewed_on",
    line="restriction",
    words="the review on {date}",
    heading="Lock reviewed",
)
