"""Reviews of family finding."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

FAMILY_FINDING_REVIEW = FactTable(
    code="family_finding_review",
    title="Reviews of family finding",
    why="Has anybody looked further than last time?",
    source="Local standard; the dataset has none",
    record="FamilyFindingReview",
    happened="reviewed_on",
    columns=(
        Column("reviewed_on", pl.Date),
        Column("asked_why_unmatched", pl.Boolean),
    ),
)


def asked_why() -> pl.Expr:
    """It asked why there is no match yet."""
    return pl.col("asked_why_unmatched").fill_null(False)


FAMILY_FINDING_REVIEWED = Event(
    name="family_finding_reviewed",
    table="family_finding_review",
    on="reviewed_on",
    words="the review on {date}",
    heading="Family finding reviewed",
)


UNMATCHED_REVIEWED = Event(
    name="unmatched_reviewed",
    table="family_finding_review",
    on="reviewed_on",
    where=asked_why,
    words="the review on {date}",
    heading="Review of why there is no match",
)
