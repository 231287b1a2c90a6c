"""Freedom of information requests."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

INFORMATION_REQUEST = FactTable(
    code="information_request",
    title="Freedom of information requests",
    why="The public may ask how we do.",
    source="Freedom of Information Act 2000, section 10; the dataset has none",
    record="InformationRequest",
    happened="received_on",
    child="",
    columns=(
        Column("received_on", pl.Date),
        Column("answered_on", pl.Date, after="answered_on"),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
    ),
)


INFORMATION_ASKED = Event(
    name="information_asked",
    table="information_request",
    on="received_on",
    until="withdrawn_on",
    line="id",
    words="the request on {date}",
    heading="Request",
)


INFORMATION_GIVEN = Event(
    name="information_given",
    table="information_request",
    on="answered_on",
    line="id",
    words="the answer on {date}",
    heading="Answered",
)
