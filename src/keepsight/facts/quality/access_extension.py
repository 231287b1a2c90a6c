"""Extensions of subject access requests."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

ACCESS_EXTENSION = FactTable(
    code="access_extension",
    title="Extensions of subject access requests",
    why="Two months more, and the person is told why.",
    source="UK GDPR, article 12(3); the dataset has none",
    record="AccessExtension",
    happened="decided_on",
    columns=(
        Column("request", pl.Int64, "request_id", refers="access_request"),
        Column("decided_on", pl.Date),
    ),
)


ACCESS_EXTENDED = Event(
    name="access_extended",
    table="access_extension",
    on="decided_on",
    line="request",
    words="the extension on {date}",
    heading="Extended",
)
