"""Journeys abroad and passports of children in care."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

FOREIGN_TRAVEL = FactTable(
    code="foreign_travel",
    title="Journeys abroad and passports",
    why="A holiday is part of a childhood; a passport lets a child be taken away.",
    source="Children Act 1989, section 33(7) and (8); the dataset has none",
    record="ForeignTravel",
    columns=(
        Column("agreed_on", pl.Date, after="agreed_on"),
        Column("matter_code", pl.String),
    ),
)
