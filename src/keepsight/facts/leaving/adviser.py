"""Personal advisers."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

ADVISER = FactTable(
    code="adviser",
    title="Personal advisers",
    why="One adult who stays.",
    source="Care Leavers (England) Regulations 2010; the dataset has none",
    record="Adviser",
    happened="appointed_on",
    columns=(
        Column("appointed_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
        Column("worker", pl.Int64, "worker_id", refers="worker"),
    ),
)


ADVISER_APPOINTED = Event(
    name="adviser_appointed",
    table="adviser",
    on="appointed_on",
    until="ended_on",
    words="the appointment on {date}",
    heading="Adviser appointed",
)
