"""Conferences’ agreements to close earlier."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

CLOSURE_AGREEMENT = FactTable(
    code="closure_agreement",
    title="Conferences’ agreements to close earlier",
    why="Too quick a step down is followed by a step up.",
    source="Local standard; the dataset has none",
    record="ClosureAgreement",
    happened="agreed_on",
    columns=(
        Column("plan", pl.Int64, "plan_id", refers="protection_plan"),
        Column("agreed_on", pl.Date),
    ),
)


EARLIER_CLOSURE_AGREED = Event(
    name="earlier_closure_agreed",
    table="closure_agreement",
    on="agreed_on",
    line="plan",
    words="the conference’s agreement on {date}",
    heading="Conference agreed",
)
