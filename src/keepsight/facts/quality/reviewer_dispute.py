"""Disputes of reviewing officers."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

REVIEWER_DISPUTE = FactTable(
    code="reviewer_dispute",
    title="Disputes of reviewing officers",
    why="The reviewing officer says no on the child’s behalf.",
    source="IRO Handbook; the dataset has none",
    record="ReviewerDispute",
    happened="raised_on",
    columns=(
        Column("raised_on", pl.Date),
        Column("informal_ended_on", pl.Date, after="informal_ended_on"),
        Column("formal_on", pl.Date, after="formal_on"),
        Column("ended_on", pl.Date, after="ended_on"),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
    ),
)


DISPUTE_RAISED = Event(
    name="dispute_raised",
    table="reviewer_dispute",
    on="raised_on",
    until="withdrawn_on",
    line="id",
    words="the dispute on {date}",
    heading="Raised",
)


DISPUTE_INFORMALLY_ENDED = Event(
    name="dispute_informally_ended",
    table="reviewer_dispute",
    on="informal_ended_on",
    line="id",
    words="its informal end on {date}",
    heading="Informal stage ends",
)


DISPUTE_MADE_FORMAL = Event(
    name="dispute_made_formal",
    table="reviewer_dispute",
    on="formal_on",
    until="withdrawn_on",
    line="id",
    words="the formal dispute on {date}",
    heading="Made formal",
)


DISPUTE_ENDED = Event(
    name="dispute_ended",
    table="reviewer_dispute",
    on="ended_on",
    line="id",
    words="its end on {date}",
    heading="Dispute ends",
)
