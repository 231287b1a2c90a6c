"""Children moving in with a plan."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

TRANSFER_NOTICE = FactTable(
    code="transfer_notice",
    title="Children moving in with a plan",
    why="A child who moves must not fall between two councils.",
    source="Local procedure between councils; the dataset has none",
    record="TransferNotice",
    happened="notified_on",
    columns=(
        Column("other_authority_code", pl.String),
        Column("notified_on", pl.Date),
        Column("held_on", pl.Date, after="held_on"),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
    ),
)


TRANSFER_NOTIFIED = Event(
    name="transfer_notified",
    table="transfer_notice",
    on="notified_on",
    until="withdrawn_on",
    line="id",
    words="the other council’s notice on {date}",
    heading="Notified",
)

TRANSFER_CONFERENCE_HELD = Event(
    name="transfer_conference_held",
    table="transfer_notice",
    on="held_on",
    line="id",
    words="the conference on {date}",
    heading="Transfer conference",
)
