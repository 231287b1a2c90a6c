"""Protection plans that are handed to another council."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

PLAN_HANDOVER = FactTable(
    code="plan_handover",
    title="Plans handed to another council",
    why="Until another council has taken a plan over, the child is ours to see.",
    source="Local procedure between councils; the dataset has none",
    record="PlanHandover",
    happened="notified_on",
    columns=(
        Column("plan", pl.Int64, "plan_id", refers="protection_plan"),
        Column("other_authority_code", pl.String),
        Column("notified_on", pl.Date),
        Column("their_conference_on", pl.Date, after="their_conference_on"),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
    ),
)
