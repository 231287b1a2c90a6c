"""Immigration statuses, dated."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

IMMIGRATION_STATUS = FactTable(
    code="immigration_status",
    title="Immigration statuses",
    why="A child who came alone to seek asylum.",
    source="Standard Safeguarding Dataset, ssd_immigration_status",
    record="ImmigrationStatus",
    ssd="ssd_immigration_status",
    ssd_id="immi_immigration_status_id",
    ssd_child="immi_person_id",
    happened="started_on",
    columns=(
        Column("status_code", pl.String, ssd="immi_immigration_status"),
        Column("started_on", pl.Date, ssd="immi_immigration_status_start_date"),
        Column("ended_on", pl.Date, ssd="immi_immigration_status_end_date", after="ended_on"),
    ),
)
