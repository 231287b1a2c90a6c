"""Independent reviewing officers."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

INDEPENDENT_REVIEWER = FactTable(
    code="independent_reviewer",
    title="Independent reviewing officers",
    why="One person, outside the team, who knows the child from the start.",
    source="Children Act 1989, section 25A; the dataset has none",
    record="IndependentReviewer",
    happened="appointed_on",
    columns=(
        Column("period", pl.Int64, "period_id", refers="period_of_care"),
        Column("appointed_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
        Column("worker", pl.Int64, "worker_id", refers="worker"),
    ),
)


REVIEWER_APPOINTED = Event(
    name="reviewer_appointed",
    table="independent_reviewer",
    on="appointed_on",
    line="period",
    words="the appointment on {date}",
    heading="Reviewing officer appointed",
)
