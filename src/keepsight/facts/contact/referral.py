"""Referrals, accepted or closed straight away."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

REFERRAL = FactTable(
    code="referral",
    title="Referrals",
    why="From here the clocks of an assessment run.",
    source="Children Act 1989, section 17; the dataset holds them in ssd_cin_episodes",
    record="Referral",
    happened="received_on",
    columns=(
        Column("received_on", pl.Date),
        Column("received_at", pl.Datetime("us", "UTC")),
        Column("source_code", pl.String),
        Column("no_further_action", pl.Boolean),
        Column("accepted_at", pl.Datetime("us", "UTC")),
        Column("team", pl.Int64, field="team_id", refers="team"),
        Column("worker", pl.Int64, field="worker_id", refers="worker"),
    ),
)
