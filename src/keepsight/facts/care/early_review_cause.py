"""Causes of an early review."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

EARLY_REVIEW_CAUSE = FactTable(
    code="early_review_cause",
    title="Causes of an early review",
    why="Some things cannot wait for the next review.",
    source="Care Planning, Placement and Case Review Regulations 2010, regulation 33(3); not in the dataset",
    record="EarlyReviewCause",
    columns=(
        Column("cause_code", pl.String),
        Column("happens_on", pl.Date, after="happens_on"),
        Column("called_off_on", pl.Date, after="called_off_on"),
        Column("reviewed_on", pl.Date, after="reviewed_on"),
    ),
)


EARLY_REVIEW_CALLED_FOR = Event(
    name="early_review_called_for",
    table="early_review_cause",
    on="happens_on",
    until="called_off_on",
    line="id",
    words="what called for a review on {date}",
    heading="Is to happen",
)


EARLY_REVIEW_HELD = Event(
    name="early_review_held",
    table="early_review_cause",
    on="reviewed_on",
    line="id",
    words="the review on {date}",
    heading="Early review",
)
