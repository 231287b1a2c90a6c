"""Teams, services, duty desks and pools."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

TEAM = FactTable(
    code="team",
    title="Teams",
    why="Whose child is it, and who answers for the team?",
    source="Standard Safeguarding Dataset, ssd_department",
    record="Team",
    ssd="ssd_department",
    ssd_id="dept_team_id",
    child="",
    columns=(
        Column("name", pl.String, ssd="dept_team_name"),
        Column("code", pl.String),
        Column("kind_code", pl.String),
        Column("work_code", pl.String),
        Column("parent", pl.Int64, field="parent_id", ssd="dept_team_parent_id", refers="team"),
        Column("parent_name", pl.String, field="parent.name", ssd="dept_team_parent_name"),
        Column("started_on", pl.Date),
        Column("ended_on", pl.Date),
    ),
)
