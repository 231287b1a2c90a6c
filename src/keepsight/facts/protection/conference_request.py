"""Requests for conferences."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

CONFERENCE_REQUEST = FactTable(
    code="conference_request",
    title="Requests for conferences",
    why="A conference that nobody was asked to arrange is not held in time.",
    source="Local standard; the dataset has none",
    record="ConferenceRequest",
    happened="decided_on",
    columns=(
        Column("enquiry", pl.Int64, "enquiry_id", refers="section_47_enquiry"),
        Column("decided_on", pl.Date),
        Column("requested_on", pl.Date, after="requested_on"),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
    ),
)


CONFERENCE_DECIDED_ON = Event(
    name="conference_decided_on",
    table="conference_request",
    on="decided_on",
    until="withdrawn_on",
    line="id",
    words="the decision on {date}",
    heading="Decided",
)

CONFERENCE_REQUESTED = Event(
    name="conference_requested",
    table="conference_request",
    on="requested_on",
    line="id",
    words="the request on {date}",
    heading="Requested",
)
