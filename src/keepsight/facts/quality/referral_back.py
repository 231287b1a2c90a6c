"""Children whom somebody from outside sent back to be looked at, and what was answered."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

REFERRAL_BACK = FactTable(
    code="referral_back",
    title="Children sent back by inspectors and auditors",
    why="When somebody from outside has to say it, it is answered the same day.",
    source="Framework for inspecting local authority children’s services (ILACS), Ofsted; the dataset has none",
    record="ReferralBack",
    happened="said_on",
    columns=(
        Column("said_on", pl.Date),
        Column("source_code", pl.String),
        Column("seriousness_code", pl.String),
        Column("responded_on", pl.Date, after="responded_on"),
        Column("outcome_code", pl.String, after="responded_on"),
        Column("escalated_on", pl.Date, after="escalated_on"),
        Column("satisfied_on", pl.Date, after="satisfied_on"),
        Column("satisfied_code", pl.String, after="satisfied_on"),
    ),
)

CHILD_SENT_BACK = Event(
    name="child_sent_back",
    table="referral_back",
    on="said_on",
    line="id",
    words="what was said on {date}",
    heading="Said",
)

REFERRAL_BACK_WAS_ANSWERED = Event(
    name="referral_back_was_answered",
    table="referral_back",
    on="responded_on",
    line="id",
    words="the answer on {date}",
    heading="Answered",
)
