"""Applications for emergency protection."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

EMERGENCY_APPLICATION = FactTable(
    code="emergency_application",
    title="Applications for emergency protection",
    why="The most drastic step of all leaves a trace of its own.",
    source="Children Act 1989, section 44; the dataset has none",
    record="EmergencyApplication",
    happened="applied_on",
    columns=(
        Column("applied_on", pl.Date),
        Column("decided_on", pl.Date, after="decided_on"),
        Column("outcome_code", pl.String, after="decided_on"),
    ),
)
