"""Factors identified at assessments, a row a factor."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

ASSESSMENT_FACTOR = FactTable(
    code="assessment_factor",
    title="Assessment factors",
    why="What harms children here, counted.",
    source="Standard Safeguarding Dataset, ssd_assessment_factors",
    record="AssessmentFactor",
    ssd="ssd_assessment_factors",
    ssd_id="cinf_table_id",
    happened="authorised_on",
    columns=(
        Column(
            "assessment",
            pl.Int64,
            field="assessment_id",
            ssd="cinf_assessment_id",
            refers="assessment",
        ),
        Column("factor_code", pl.String, ssd="cinf_assessment_factors_json"),
        Column("authorised_on", pl.Date, field="assessment.authorised_on"),
    ),
)
