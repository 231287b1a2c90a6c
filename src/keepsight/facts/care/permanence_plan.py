"""Permanence plans."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PERMANENCE_PLAN = FactTable(
    code="permanence_plan",
    title="Permanence plans",
    why="By the second review a child should know where they will grow up.",
    source="Children Act 1989 guidance and regulations, volume 2; the dataset has none",
    record="PermanencePlan",
    happened="agreed_on",
    columns=(
        Column("period", pl.Int64, "period_id", refers="period_of_care"),
        Column("agreed_on", pl.Date),
        Column("plan_code", pl.String),
    ),
)


PERMANENCE_PLAN_AGREED = Event(
    name="permanence_plan_agreed",
    table="permanence_plan",
    on="agreed_on",
    line="period",
    words="the permanence plan on {date}",
    heading="Permanence plan agreed",
)
