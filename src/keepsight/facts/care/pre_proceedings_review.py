"""Reviews before proceedings."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PRE_PROCEEDINGS_REVIEW = FactTable(
    code="pre_proceedings_review",
    title="Reviews before proceedings",
    why="Has what had to change begun to change?",
    source="Public Law Outline; the dataset has none",
    record="PreProceedingsReview",
    happened="reviewed_on",
    columns=(
        Column("pre_proceedings", pl.Int64, "pre_proceedings_id", refers="pre_proceedings"),
        Column("reviewed_on", pl.Date),
    ),
)


PRE_PROCEEDINGS_REVIEWED = Event(
    name="pre_proceedings_reviewed",
    table="pre_proceedings_review",
    on="reviewed_on",
    line="pre_proceedings",
    words="the review on {date}",
    heading="Reviewed",
)
