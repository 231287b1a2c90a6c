"""Assessments of needs on leaving care."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

NEEDS_ASSESSMENT = FactTable(
    code="needs_assessment",
    title="Assessments of needs on leaving care",
    why="What will this young person need, and who asked them?",
    source="Care Leavers (England) Regulations 2010; the dataset has none",
    record="NeedsAssessment",
    happened="completed_on",
    columns=(Column("completed_on", pl.Date),),
)


LEAVING_NEEDS_ASSESSED = Event(
    name="leaving_needs_assessed",
    table="needs_assessment",
    on="completed_on",
    words="the assessment on {date}",
    heading="Needs assessed",
)
