"""Challenges of long protection plans."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PLAN_CHALLENGE = FactTable(
    code="plan_challenge",
    title="Challenges of long protection plans",
    why="A plan that has not worked in nine months will not work in ten.",
    source="Local standard; the dataset has none",
    record="PlanChallenge",
    happened="reviewed_on",
    columns=(
        Column("plan", pl.Int64, "plan_id", refers="protection_plan"),
        Column("reviewed_on", pl.Date),
    ),
)


PLAN_CHALLENGED = Event(
    name="plan_challenged",
    table="plan_challenge",
    on="reviewed_on",
    line="plan",
    words="the challenge on {date}",
    heading="Challenged",
)
