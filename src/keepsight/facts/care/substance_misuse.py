"""Substance misuse identified in looked-after children."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

SUBSTANCE_MISUSE = FactTable(
    code="substance_misuse",
    title="Substance misuse",
    why="Was help offered, and taken?",
    source="Standard Safeguarding Dataset, ssd_cla_substance_misuse",
    record="SubstanceMisuse",
    ssd="ssd_cla_substance_misuse",
    ssd_id="clas_substance_misuse_id",
    ssd_child="clas_person_id",
    happened="identified_on",
    columns=(
        Column("identified_on", pl.Date, ssd="clas_substance_misuse_date"),
        Column("substance_code", pl.String, ssd="clas_substance_misused"),
        Column("intervention_received", pl.Boolean, ssd="clas_intervention_received"),
        Column("intervention_offered", pl.Boolean),
    ),
)
