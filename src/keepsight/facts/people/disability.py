"""Disabilities, by the census code."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

DISABILITY = FactTable(
    code="disability",
    title="Disabilities",
    why="A disabled child is a child in need by law.",
    source="Standard Safeguarding Dataset, ssd_disability",
    record="Disability",
    ssd="ssd_disability",
    ssd_id="disa_table_id",
    ssd_child="disa_person_id",
    columns=(Column("disability_code", pl.String, ssd="disa_disability_code"),),
)
