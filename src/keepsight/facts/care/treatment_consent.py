"""Consents of the council to treatment."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

TREATMENT_CONSENT = FactTable(
    code="treatment_consent",
    title="Consents to treatment",
    why="Where a parent’s word is missing, somebody must give theirs, and answers for it.",
    source="Children Act 1989, section 3(5) and section 33(3); the dataset has none",
    record="TreatmentConsent",
    columns=(
        Column("consented_on", pl.Date, after="consented_on"),
        Column("why_code", pl.String),
    ),
)
