"""Homes of care leavers that are not suitable, and were accepted for now."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

UNSUITABLE_HOME = FactTable(
    code="unsuitable_home",
    title="Unsuitable homes that were accepted for now",
    why="Every night in a place that nobody would choose for their own child is counted.",
    source="Care Leavers (England) Regulations 2010, regulation 9; the dataset has none",
    record="UnsuitableHome",
    happened="found_on",
    columns=(
        Column("found_on", pl.Date),
        Column("kind_code", pl.String),
        Column("move_by_on", pl.Date),
        Column("left_on", pl.Date, after="left_on"),
    ),
)
