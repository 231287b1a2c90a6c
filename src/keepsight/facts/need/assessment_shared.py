"""Assessments shared."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

ASSESSMENT_SHARED = FactTable(
    code="assessment_shared",
    title="Assessments shared",
    why="People have a right to read what is written about them.",
    source="Local standard; the dataset has none",
    record="AssessmentShared",
    happened="shared_on",
    columns=(
        Column("assessment", pl.Int64, "assessment_id", refers="assessment"),
        Column("shared_on", pl.Date),
        Column("shared_with_code", pl.String),
    ),
)


ASSESSMENT_GIVEN_TO_FAMILY = Event(
    name="assessment_given_to_family",
    table="assessment_shared",
    on="shared_on",
    line="assessment",
    words="the sharing on {date}",
    heading="Shared with the family",
)
