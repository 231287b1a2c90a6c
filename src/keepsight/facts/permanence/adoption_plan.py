"""Plans for adoption."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

ADOPTION_PLAN = FactTable(
    code="adoption_plan",
    title="Plans for adoption",
    why="Every month of waiting counts in a small child’s life.",
    source="Adoption: national minimum standards (2011), standard 17; the dataset has none",
    record="AdoptionPlan",
    happened="identified_on",
    columns=(
        Column("identified_on", pl.Date),
        Column("dropped_on", pl.Date, after="dropped_on"),
    ),
)


ADOPTION_PLANNED = Event(
    name="adoption_planned",
    table="adoption_plan",
    on="identified_on",
    until="dropped_on",
    line="id",
    words="the plan for adoption on {date}",
    heading="Adoption planned",
)
