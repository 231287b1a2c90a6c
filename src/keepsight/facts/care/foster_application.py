"""Households that want to foster."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

FOSTER_APPLICATION = FactTable(
    code="foster_application",
    title="Households that want to foster",
    why="Every child in foster care sleeps in a house that somebody said yes to.",
    source="Fostering Services (England) Regulations 2011, regulations 26 and 27; the dataset has none",
    record="FosterApplication",
    happened="applied_on",
    child="",
    columns=(
        Column("applied_on", pl.Date),
        Column("checked_on", pl.Date, after="checked_on"),
        Column("assessed_on", pl.Date, after="assessed_on"),
        Column("panel_on", pl.Date, after="panel_on"),
        Column("decided_on", pl.Date, after="decided_on"),
        Column("decision_code", pl.String, after="decided_on"),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
        Column("carer", pl.Int64, "carer_id", after="decided_on", refers="foster_carer"),
    ),
)
