"""Extensions of temporary approvals."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

TEMPORARY_APPROVAL_EXTENSION = FactTable(
    code="temporary_approval_extension",
    title="Extensions of temporary approvals",
    why="Eight weeks more, once.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 25; the dataset has none",
    record="TemporaryApprovalExtension",
    happened="decided_on",
    columns=(
        Column("approval", pl.Int64, "approval_id", refers="temporary_approval"),
        Column("decided_on", pl.Date),
    ),
)


TEMPORARY_APPROVAL_EXTENDED = Event(
    name="temporary_approval_extended",
    table="temporary_approval_extension",
    on="decided_on",
    line="approval",
    words="the extension on {date}",
    heading="Extended",
)
