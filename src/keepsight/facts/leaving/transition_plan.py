"""Plans for the move of disabled young people to adults' services, with where those stand."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

TRANSITION_PLAN = FactTable(
    code="transition_plan",
    title="Plans for adult life",
    why="Whoever is helped at seventeen must be known at eighteen.",
    source="Children and Families Act 2014 s66; Care Act 2014 ss58-59",
    record="TransitionPlan",
    happened="made_on",
    columns=(
        Column("made_on", pl.Date),
        Column("adults_code", pl.String),
        Column("review_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
        Column("worker", pl.Int64, "worker_id", refers="worker"),
    ),
)
