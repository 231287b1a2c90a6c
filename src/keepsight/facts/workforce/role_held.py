"""Roles that workers hold, with their level, from when to when."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

ROLE_HELD = FactTable(
    code="role_held",
    title="Roles held",
    why="Who may decide, and who may hold a child.",
    source="Children and Family Social Work Workforce Census; the dataset has none",
    record="RoleHeld",
    child="",
    happened="started_on",
    columns=(
        Column("worker", pl.Int64, field="worker_id", refers="worker"),
        Column("team", pl.Int64, field="team_id", refers="team"),
        Column("post", pl.Int64, field="post_id", refers="post"),
        Column("role_code", pl.String),
        Column("level", pl.Int64),
        Column("is_acting", pl.Boolean),
        Column("started_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
    ),
)
