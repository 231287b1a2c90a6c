"""Decisions of reviews."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

REVIEW_DECISIONS = FactTable(
    code="review_decisions",
    title="Decisions of reviews",
    why="A decision that nobody is sent is not one.",
    source="IRO Handbook; the dataset has none",
    record="ReviewDecisions",
    columns=(
        Column("review", pl.Int64, "review_id", refers="care_review"),
        Column("issued_on", pl.Date, after="issued_on"),
        Column("challenged_on", pl.Date, after="challenged_on"),
        Column("recorded_on", pl.Date, after="recorded_on"),
        Column("distributed_on", pl.Date, after="distributed_on"),
    ),
)


DECISIONS_ISSUED = Event(
    name="decisions_issued",
    table="review_decisions",
    on="issued_on",
    line="review",
    words="the decisions on {date}",
    heading="Decisions sent",
)


DECISIONS_SENT = Event(
    name="decisions_sent",
    table="review_decisions",
    on="issued_on",
    line="id",
    words="the decisions on {date}",
    heading="Decisions",
)


DECISIONS_CHALLENGED = Event(
    name="decisions_challenged",
    table="review_decisions",
    on="challenged_on",
    line="id",
    words="the challenge on {date}",
    heading="Challenged",
)


DECISIONS_AGREED = Event(
    name="decisions_agreed",
    table="review_decisions",
    on="issued_on",
    later="care.decisions_challenged",
    line="id",
    words="their agreement on {date}",
    heading="Agreed",
)


REVIEW_RECORDED = Event(
    name="review_recorded",
    table="review_decisions",
    on="recorded_on",
    line="review",
    words="the record on {date}",
    heading="Record complete",
)


REVIEW_DISTRIBUTED = Event(
    name="review_distributed",
    table="review_decisions",
    on="distributed_on",
    line="review",
    words="sending the record on {date}",
    heading="Record sent",
)
