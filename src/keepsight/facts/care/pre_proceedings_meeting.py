"""Meetings with parents before proceedings."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

PRE_PROCEEDINGS_MEETING = FactTable(
    code="pre_proceedings_meeting",
    title="Meetings with parents before proceedings",
    why="Parents hear at one table what must change.",
    source="Public Law Outline; the dataset counts them",
    record="PreProceedingsMeeting",
    happened="held_on",
    columns=(
        Column("pre_proceedings", pl.Int64, "pre_proceedings_id", refers="pre_proceedings"),
        Column("held_on", pl.Date),
        Column("parents_represented", pl.Boolean),
        Column("group_offered", pl.Boolean),
        Column("group_held", pl.Boolean),
    ),
)
