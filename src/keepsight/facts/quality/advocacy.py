"""Offers of an advocate, what the child answered, and whether one came."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

ADVOCACY = FactTable(
    code="advocacy",
    title="Offers of advocacy",
    why="A child who has somebody beside them says more, and is heard.",
    source="Children Act 1989, section 26A; the dataset has none",
    record="Advocacy",
    happened="offered_on",
    columns=(
        Column("offered_on", pl.Date),
        Column("occasion_code", pl.String),
        Column("answer_code", pl.String),
        Column("started_on", pl.Date, after="started_on"),
        Column("ended_on", pl.Date, after="ended_on"),
    ),
)
