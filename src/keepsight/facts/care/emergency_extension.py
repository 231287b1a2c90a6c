"""Extensions of emergency protection."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

EMERGENCY_EXTENSION = FactTable(
    code="emergency_extension",
    title="Extensions of emergency protection",
    why="Once, and for seven days at the most.",
    source="Children Act 1989, section 45(5) and (6); the dataset has none",
    record="EmergencyExtension",
    happened="decided_on",
    columns=(
        Column("legal_status", pl.Int64, "legal_status_id", refers="legal_status"),
        Column("decided_on", pl.Date),
    ),
)


EMERGENCY_PROTECTION_EXTENDED = Event(
    name="emergency_protection_extended",
    table="emergency_extension",
    on="decided_on",
    line="legal_status",
    words="the extension on {date}",
    heading="Extended",
)
