"""Orders that deprive a looked-after child of liberty."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

DEPRIVATION_OF_LIBERTY = FactTable(
    code="deprivation_of_liberty",
    title="Deprivations of liberty",
    why="Only a court may, and only for as long as it says.",
    source="SSDA903, deprivation of liberty orders; the dataset has none",
    record="DeprivationOfLiberty",
    happened="started_on",
    columns=(
        Column("started_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
    ),
)
