"""Approvals of placements."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PLACEMENT_APPROVAL = FactTable(
    code="placement_approval",
    title="Approvals of placements",
    why="Far from home, somebody senior must have said yes.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 11; the dataset has none",
    record="PlacementApproval",
    happened="approved_on",
    columns=(
        Column("placement", pl.Int64, "placement_id", refers="placement"),
        Column("approved_on", pl.Date),
        Column("by_code", pl.String),
    ),
)


PLACEMENT_APPROVED = Event(
    name="placement_approved",
    table="placement_approval",
    on="approved_on",
    line="placement",
    words="the approval on {date}",
    heading="Approved",
)
