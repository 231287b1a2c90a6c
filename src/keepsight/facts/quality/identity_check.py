"""Identity checks."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

IDENTITY_CHECK = FactTable(
    code="identity_check",
    title="Identity checks",
    why="Are you who you say you are?",
    source="UK GDPR, article 12(3) and 12(6); the dataset has none",
    record="IdentityCheck",
    happened="asked_on",
    columns=(
        Column("request", pl.Int64, "request_id", refers="access_request"),
        Column("asked_on", pl.Date),
        Column("proved_on", pl.Date, after="proved_on"),
    ),
)


IDENTITY_AWAITED = Event(
    name="identity_awaited",
    table="identity_check",
    on="asked_on",
    until="proved_on",
    line="request",
    words="while identity was awaited",
    heading="Identity awaited",
)
