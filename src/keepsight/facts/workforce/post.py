"""Posts, filled or vacant."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

POST = FactTable(
    code="post",
    title="Posts",
    why="A vacancy is a fact, not a gap in a list.",
    source="Children and Family Social Work Workforce Census; the dataset has none",
    record="Post",
    child="",
    happened="started_on",
    columns=(
        Column("team", pl.Int64, field="team_id", refers="team"),
        Column("title", pl.String),
        Column("role_code", pl.String),
        Column("full_time_equivalent", pl.Float64),
        Column("started_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
    ),
)
