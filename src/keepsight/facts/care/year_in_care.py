"""What the return asks once a year of a child looked after for twelve months."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

YEAR_IN_CARE = FactTable(
    code="year_in_care",
    title="Years in care",
    why="Health, offending and wellbeing in the year to 31 March.",
    source="SSDA903, table OC2",
    record="YearInCare",
    happened="year_ended_on",
    columns=(
        Column("year_ended_on", pl.Date),
        Column("questionnaire_score", pl.Int64),
        Column("questionnaire_reason_code", pl.String),
        Column("convicted", pl.Boolean),
        Column("health_check_done", pl.Boolean),
        Column("immunised", pl.Boolean),
        Column("teeth_checked", pl.Boolean),
        Column("health_assessed", pl.Boolean),
        Column("substance_misuse", pl.Boolean),
        Column("intervention_received", pl.Boolean),
        Column("intervention_offered", pl.Boolean),
    ),
)
