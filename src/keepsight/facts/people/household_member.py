"""Who lives in which household."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

HOUSEHOLD_MEMBER = FactTable(
    code="household_member",
    title="Households",
    why="Brothers and sisters are seen together.",
    source="Standard Safeguarding Dataset, ssd_family",
    record="HouseholdMember",
    ssd="ssd_family",
    ssd_id="fami_table_id",
    ssd_child="fami_person_id",
    happened="started_on",
    columns=(
        Column("household", pl.String, ssd="fami_family_id"),
        Column("started_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
    ),
)
