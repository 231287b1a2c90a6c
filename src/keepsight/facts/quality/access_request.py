"""Subject access requests."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

ACCESS_REQUEST = FactTable(
    code="access_request",
    title="Subject access requests",
    why="It is my life that is in your file.",
    source="UK GDPR, article 12(3); the dataset has none",
    record="AccessRequest",
    happened="received_on",
    columns=(
        Column("received_on", pl.Date),
        Column("answered_on", pl.Date, after="answered_on"),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
    ),
)


ACCESS_ASKED = Event(
    name="access_asked",
    table="access_request",
    on="received_on",
    until="withdrawn_on",
    line="id",
    words="the request on {date}",
    heading="Request",
)


ACCESS_GIVEN = Event(
    name="access_given",
    table="access_request",
    on="answered_on",
    line="id",
    words="the answer on {date}",
    heading="Answered",
)
