"""How people are related, seen from the child."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

RELATIONSHIP = FactTable(
    code="relationship",
    title="Relationships",
    why="Family, and who holds parental responsibility.",
    source="Children Act 1989, sections 2 to 4; the dataset has none",
    record="Relationship",
    happened="started_on",
    columns=(
        Column("other", pl.Int64, field="other_id", refers="person"),
        Column("relation_code", pl.String),
        Column("has_parental_responsibility", pl.Boolean),
        Column("started_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
    ),
)
