"""Convictions of looked-after children."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

CONVICTION = FactTable(
    code="conviction",
    title="Convictions",
    why="Asked every year, and read with care.",
    source="Standard Safeguarding Dataset, ssd_cla_convictions",
    record="Conviction",
    ssd="ssd_cla_convictions",
    ssd_id="clac_cla_conviction_id",
    ssd_child="clac_person_id",
    happened="convicted_on",
    columns=(
        Column("convicted_on", pl.Date, ssd="clac_cla_conviction_date"),
        Column("offence", pl.String, ssd="clac_cla_conviction_offence"),
    ),
)
