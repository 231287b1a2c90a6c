"""Whether immunisations were up to date, on the day it was told."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

IMMUNISATION = FactTable(
    code="immunisation",
    title="Immunisations",
    why="Asked every year.",
    source="Standard Safeguarding Dataset, ssd_cla_immunisations",
    record="Immunisation",
    ssd="ssd_cla_immunisations",
    ssd_child="clai_person_id",
    happened="told_on",
    columns=(
        Column("told_on", pl.Date, ssd="clai_immunisations_status_date"),
        Column("up_to_date", pl.Boolean, ssd="clai_immunisations_status"),
    ),
)
