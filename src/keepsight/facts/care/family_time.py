"""Arrangements of family time."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

FAMILY_TIME = FactTable(
    code="family_time",
    title="Arrangements of family time",
    why="A child loses more than a home when nobody comes.",
    source="Children Act 1989, section 34; the dataset has none",
    record="FamilyTime",
    happened="started_on",
    columns=(
        Column("started_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
        Column("manner_code", pl.String),
    ),
)
