"""Temporary approvals."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

TEMPORARY_APPROVAL = FactTable(
    code="temporary_approval",
    title="Temporary approvals",
    why="Grandma tonight, checked tomorrow.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 24; the dataset has none",
    record="TemporaryApproval",
    happened="approved_on",
    columns=(
        Column("placement", pl.Int64, "placement_id", refers="placement"),
        Column("approved_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
    ),
)


TEMPORARILY_APPROVED = Event(
    name="temporarily_approved",
    table="temporary_approval",
    on="approved_on",
    until="ended_on",
    line="placement",
    words="{date}, when the carer was approved for the time being",
    heading="Temporary approval",
)


TEMPORARY_APPROVAL_GIVEN = Event(
    name="temporary_approval_given",
    table="temporary_approval",
    on="approved_on",
    line="id",
    words="the temporary approval on {date}",
    heading="Approved for the time being",
)


TEMPORARY_APPROVAL_ENDED = Event(
    name="temporary_approval_ended",
    table="temporary_approval",
    on="ended_on",
    line="id",
    words="its end on {date}",
    heading="Approval ends",
)
