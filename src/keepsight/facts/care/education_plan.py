"""Personal education plans."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

EDUCATION_PLAN = FactTable(
    code="education_plan",
    title="Personal education plans",
    why="School is where a child in care can be a child.",
    source="Promoting the education of looked-after children, guidance (February 2018); the dataset has none",
    record="EducationPlan",
    happened="agreed_on",
    columns=(
        Column("period", pl.Int64, "period_id", refers="period_of_care"),
        Column("agreed_on", pl.Date),
    ),
)


EDUCATION_PLANNED = Event(
    name="education_planned",
    table="education_plan",
    on="agreed_on",
    line="period",
    words="the education plan on {date}",
    heading="Education plan",
)
