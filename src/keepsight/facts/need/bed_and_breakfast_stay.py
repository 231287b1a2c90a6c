"""Stays in bed and breakfast."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

BED_AND_BREAKFAST_STAY = FactTable(
    code="bed_and_breakfast_stay",
    title="Stays in bed and breakfast",
    why="A child among strangers is not safe.",
    source="Statutory guidance on homeless 16 and 17 year olds (April 2018); the dataset has none",
    record="BedAndBreakfastStay",
    happened="started_on",
    columns=(
        Column("started_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
    ),
)


PUT_IN_BED_AND_BREAKFAST = Event(
    name="put_in_bed_and_breakfast",
    table="bed_and_breakfast_stay",
    on="started_on",
    line="id",
    words="the first night on {date}",
    heading="Bed and breakfast",
)

LEFT_BED_AND_BREAKFAST = Event(
    name="left_bed_and_breakfast",
    table="bed_and_breakfast_stay",
    on="ended_on",
    line="id",
    words="leaving on {date}",
    heading="Leaves",
)
