"""Legal statuses of looked-after children."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

LEGAL_STATUS = FactTable(
    code="legal_status",
    title="Legal statuses",
    why="By what right the council holds a child.",
    source="Standard Safeguarding Dataset, ssd_legal_status",
    record="LegalStatus",
    ssd="ssd_legal_status",
    ssd_id="lega_legal_status_id",
    ssd_child="lega_person_id",
    happened="started_on",
    columns=(
        Column("period", pl.Int64, "period_id", refers="period_of_care"),
        Column("status_code", pl.String, ssd="lega_legal_status"),
        Column("started_on", pl.Date, ssd="lega_legal_status_start_date"),
        Column("ended_on", pl.Date, ssd="lega_legal_status_end_date", after="ended_on"),
    ),
)
