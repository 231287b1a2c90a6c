"""Periods of care: from becoming looked after to ceasing to be."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PERIOD_OF_CARE = FactTable(
    code="period_of_care",
    title="Periods of care",
    why="Reviews, visits and leaving care are counted from it.",
    source="Children Act 1989, section 22; the dataset holds it as clae_cla_id",
    record="PeriodOfCare",
    happened="started_on",
    columns=(
        Column("started_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
        Column("end_reason_code", pl.String, after="ended_on"),
        Column("need_code", pl.String),
        Column("is_repeat", pl.Boolean),
    ),
)

BECAME_LOOKED_AFTER = Event(
    name="became_looked_after",
    table="period_of_care",
    on="started_on",
    until="ended_on",
    line="id",
    words="becoming looked after on {date}",
    heading="Becomes looked after",
)

CEASED_TO_BE_LOOKED_AFTER = Event(
    name="ceased_to_be_looked_after",
    table="period_of_care",
    on="ended_on",
    line="id",
    words="ceasing to be looked after on {date}",
    heading="Leaves care",
)
