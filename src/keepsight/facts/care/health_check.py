"""Health checks of looked-after children."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

HEALTH_CHECK = FactTable(
    code="health_check",
    title="Health checks",
    why="The council is the parent who takes a child to the dentist.",
    source="Standard Safeguarding Dataset, ssd_cla_health",
    record="HealthCheck",
    ssd="ssd_cla_health",
    ssd_id="clah_health_check_id",
    ssd_child="clah_person_id",
    happened="checked_on",
    columns=(
        Column("kind_code", pl.String, ssd="clah_health_check_type"),
        Column("checked_on", pl.Date, ssd="clah_health_check_date"),
        Column("status_code", pl.String, ssd="clah_health_check_status"),
    ),
)
